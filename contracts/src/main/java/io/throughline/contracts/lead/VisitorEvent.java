package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.Optional;

/** What somebody does on our pages, most of it before he says who he is (U5). */
public sealed interface VisitorEvent extends DomainEvent {

    /** The visitor. */
    VisitorId visitorId();

    /**
     * A visitor did something.
     *
     * @param subject the page, the document, the event; sealed with a key of the visitor's own
     * @param interest the product line that it is about
     * @param leadId the lead whose person he is, if he was recognised before
     */
    @EventName("visitor.behaviour-recorded")
    record VisitorBehaviourRecorded(
            VisitorId visitorId,
            BehaviourKind behaviour,
            @PersonalData(subject = "visitorId") String subject,
            @PersonalData(subject = "visitorId") Optional<String> interest,
            Optional<LeadId> leadId)
            implements VisitorEvent {}

    /**
     * The visitor turned out to be the person of a lead. What he did before becomes the lead's behaviour, each at the time
     * when he did it; so does what he does from now on.
     */
    @EventName("visitor.identified")
    record VisitorIdentified(VisitorId visitorId, CustomerId customerId, LeadId leadId) implements VisitorEvent {}
}
