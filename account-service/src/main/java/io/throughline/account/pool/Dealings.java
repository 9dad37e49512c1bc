package io.throughline.account.pool;

import io.throughline.account.charge.OpenMatters;
import io.throughline.account.charge.OpenMatters.Kind;
import io.throughline.account.interaction.Withdrawn;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.Set;

/**
 * What pools ask of a customer's history.
 *
 * @param lastFollowUp when somebody of ours was last in touch with him or did something for him; the epoch for never
 * @param lastOrder when he last ordered what was not rejected; the epoch for never
 * @param openWork whether an order or a service request of his is open
 */
record Dealings(Instant lastFollowUp, Instant lastOrder, boolean openWork) {

    /** The events that it is told by. */
    static final Set<Class<? extends CustomerEvent>> TOLD_BY = Set.of(
            InteractionEvent.class,
            LeadContacted.class,
            OpportunityEvent.class,
            QuoteIssued.class,
            OrderEvent.class,
            ServiceRequestEvent.class);

    private static final Dealings NONE = new Dealings(Instant.EPOCH, Instant.EPOCH, false);

    static Dealings in(Iterable<Recorded<?>> history) {
        var dealings = NONE;
        var withdrawn = Withdrawn.in(history);
        for (var event : history) dealings = dealings.after(event, withdrawn);
        var open = OpenMatters.in(history);
        boolean work =
                !open.of(Kind.ORDER).isEmpty() || !open.of(Kind.SERVICE_REQUEST).isEmpty();
        return new Dealings(dealings.lastFollowUp, dealings.lastOrder, work);
    }

    private Dealings after(Recorded<?> recorded, Withdrawn withdrawn) {
        return new Dealings(
                isFollowUp(recorded, withdrawn) ? later(lastFollowUp, recorded.occurredAt()) : lastFollowUp,
                recorded.event() instanceof OrderApproved ? later(lastOrder, recorded.occurredAt()) : lastOrder,
                openWork);
    }

    /** What a customer does by himself on a page of ours is no work of the owner's. */
    private static boolean isFollowUp(Recorded<?> recorded, Withdrawn withdrawn) {
        return switch (recorded.event()) {
            case InteractionRecorded e -> e.kind() != InteractionKind.ACTIVITY && withdrawn.leaves(e);
            case LeadContacted unused -> true;
            case OpportunityEvent unused -> true;
            case QuoteIssued unused -> true;
            case OrderSubmitted unused -> true;
            case FeedbackGiven unused -> true;
            case FollowedUp unused -> true;
            default -> false;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
