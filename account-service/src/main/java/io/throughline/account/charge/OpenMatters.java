package io.throughline.account.charge;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.platform.message.Recorded;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is open for a customer in every department, by his history: what somebody still has to do for him.
 *
 * @param open the ids of what is open, by its kind
 * @param charged what the staff has taken on for him, open or not
 */
public record OpenMatters(Map<Kind, Set<Identifier>> open, Map<Identifier, OpenCharge> charged) {

    /** What can be open. */
    public enum Kind {
        /** A lead that has not come to its end. */
        LEAD,
        /** An opportunity that is neither won nor lost. */
        OPPORTUNITY,
        /** An order that is neither rejected nor paid. */
        ORDER,
        /** A service request that is not closed. */
        SERVICE_REQUEST,
        /** A promise that is neither kept nor broken nor withdrawn. */
        PROMISE,
        /** An appointment that is to come. */
        APPOINTMENT,
        /** A visit that is to come. */
        VISIT,
        /** A reservation whose guest has neither come nor stayed away. */
        RESERVATION
    }

    /** The events that it is told by. */
    public static final Set<Class<? extends CustomerEvent>> TOLD_BY = Set.of(
            LeadEvent.class, OpportunityEvent.class, OrderEvent.class, ServiceRequestEvent.class, RelatedEvent.class);

    /** What is open at the end of a history; its events may be fewer than {@link #TOLD_BY} names. */
    public static OpenMatters in(Iterable<Recorded<?>> history) {
        var matters = new OpenMatters(new EnumMap<>(Kind.class), new LinkedHashMap<>());
        history.forEach(recorded -> matters.add(recorded.event()));
        return matters;
    }

    /** The ids of what is open of this kind. */
    public Set<Identifier> of(Kind kind) {
        return open.getOrDefault(kind, Set.of());
    }

    /** What is open, by its kind, each with its ids; empty when nothing is. */
    public Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        open.forEach((kind, ids) -> {
            if (!ids.isEmpty()) named.put(kind.name(), ids.toString());
        });
        return named;
    }

    /** What the staff has taken on for the customer, open or not. */
    public Collection<OpenCharge> charges() {
        return charged.values();
    }

    private void add(Object event) {
        switch (event) {
            case LeadCaptured e -> opened(Kind.LEAD, e.leadId());
            case LeadReopened e -> opened(Kind.LEAD, e.leadId());
            case LeadConverted e -> ended(Kind.LEAD, e.leadId());
            case LeadRejected e -> ended(Kind.LEAD, e.leadId());
            case LeadWithdrawn e -> ended(Kind.LEAD, e.leadId());
            case OpportunityOpened e -> opened(Kind.OPPORTUNITY, e.opportunityId());
            case OpportunityReopened e -> opened(Kind.OPPORTUNITY, e.opportunityId());
            case OpportunityWon e -> ended(Kind.OPPORTUNITY, e.opportunityId());
            case OpportunityLost e -> ended(Kind.OPPORTUNITY, e.opportunityId());
            case OrderSubmitted e -> opened(Kind.ORDER, e.orderId());
            case OrderRejected e -> ended(Kind.ORDER, e.orderId());
            case OrderPaid e -> ended(Kind.ORDER, e.orderId());
            case ServiceRequestCreated e -> opened(Kind.SERVICE_REQUEST, e.requestId());
            case ServiceRequestReopened e -> opened(Kind.SERVICE_REQUEST, e.requestId());
            case ServiceRequestClosed e -> ended(Kind.SERVICE_REQUEST, e.requestId());
            case RelatedEvent e when OpenCharge.concerns(e) -> charged(e);
            default -> {}
        }
    }

    private void charged(RelatedEvent event) {
        var id = event.recordId();
        var charge = OpenCharge.after(charged.get(id), event);
        charged.put(id, charge);
        kind(charge).ifPresent(kind -> {
            if (charge.open()) opened(kind, id);
            else ended(kind, id);
        });
    }

    /** To think of a customer every year has no end that somebody could work towards. */
    private static Optional<Kind> kind(OpenCharge charge) {
        return switch (charge.kind()) {
            case PROMISE -> Optional.of(Kind.PROMISE);
            case APPOINTMENT -> Optional.of(Kind.APPOINTMENT);
            case VISIT -> Optional.of(Kind.VISIT);
            case RESERVATION -> Optional.of(Kind.RESERVATION);
            case CARE -> Optional.empty();
        };
    }

    private void opened(Kind kind, Identifier id) {
        open.computeIfAbsent(kind, unused -> new LinkedHashSet<>()).add(id);
    }

    private void ended(Kind kind, Identifier id) {
        open.computeIfAbsent(kind, unused -> new LinkedHashSet<>()).remove(id);
    }
}
