package io.throughline.account.trade;

import io.throughline.account.interaction.Withdrawn;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What a customer's history says of the trade with him: his orders, when anybody was in touch, what he complained of. */
final class Trade {

    /** The events that it is told by. */
    static final Set<Class<? extends CustomerEvent>> TOLD_BY = Set.of(
            InteractionEvent.class,
            LeadContacted.class,
            VisitDone.class,
            AppointmentHeld.class,
            GuestArrived.class,
            ResponseReceived.class,
            OrderEvent.class,
            ServiceRequestEvent.class);

    private final Map<OrderId, Money> submitted = new HashMap<>();
    private final List<Ordered> orders = new ArrayList<>();
    private final List<Instant> complaints = new ArrayList<>();
    private final Set<ServiceRequestId> ofComplaint = new HashSet<>();
    private final Set<ServiceRequestId> open = new HashSet<>();
    private Instant lastTouch = Instant.EPOCH;

    /**
     * An order that was approved.
     *
     * @param at when it was
     * @param known when we learned of it
     */
    record Ordered(Money total, Instant at, Instant known) {}

    private Trade() {}

    /** The trade that this history tells of. */
    static Trade in(Iterable<Recorded<?>> history) {
        var trade = new Trade();
        var withdrawn = Withdrawn.in(history);
        for (var recorded : history) {
            trade.take(recorded);
            if (isTouch(recorded, withdrawn) && recorded.occurredAt().isAfter(trade.lastTouch)) {
                trade.lastTouch = recorded.occurredAt();
            }
        }
        return trade;
    }

    /** His orders that were approved, in the order in which we learned of them. */
    List<Ordered> orders() {
        return orders;
    }

    /** The last of his orders. */
    Optional<Ordered> lastOrder() {
        return orders.stream().max(Comparator.comparing(Ordered::at));
    }

    /** When somebody was last in touch, in either direction; the epoch for never. */
    Instant lastTouch() {
        return lastTouch;
    }

    /** When he complained. */
    List<Instant> complaints() {
        return complaints;
    }

    /** How many of his complaints are open. */
    long openComplaints() {
        return open.stream().filter(ofComplaint::contains).count();
    }

    private void take(Recorded<?> recorded) {
        switch (recorded.event()) {
            case OrderSubmitted e -> submitted.put(e.orderId(), e.total());
            case OrderApproved e -> {
                var total = submitted.remove(e.orderId());
                if (total != null) orders.add(new Ordered(total, recorded.occurredAt(), recorded.recordedAt()));
            }
            case ServiceRequestCreated e -> {
                open.add(e.requestId());
                if (e.kind() == RequestKind.COMPLAINT) {
                    ofComplaint.add(e.requestId());
                    complaints.add(recorded.occurredAt());
                }
            }
            case ServiceRequestReopened e -> open.add(e.requestId());
            case ServiceRequestClosed e -> open.remove(e.requestId());
            default -> {} // a touch at most
        }
    }

    /** What we only send out, and what nobody but ourselves hears of, is no touch. */
    private static boolean isTouch(Recorded<?> recorded, Withdrawn withdrawn) {
        return switch (recorded.event()) {
            case InteractionEvent e -> withdrawn.leaves(e);
            case LeadContacted unused -> true;
            case VisitDone unused -> true;
            case AppointmentHeld unused -> true;
            case GuestArrived unused -> true;
            case ResponseReceived unused -> true;
            case OrderSubmitted unused -> true;
            case ServiceRequestCreated unused -> true;
            case ServiceRequestEvent.FeedbackGiven unused -> true;
            case ServiceRequestEvent.FollowedUp unused -> true;
            default -> false;
        };
    }
}
