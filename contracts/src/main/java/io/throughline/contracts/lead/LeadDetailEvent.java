package io.throughline.contracts.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes known of a lead while it is worked on, without moving it a step (L2, L5, L6, U5). */
public sealed interface LeadDetailEvent extends LeadEvent {

    /**
     * More of how it came to us, told at capture.
     *
     * @param channel by which way he turned to us, where the source alone does not say it (C5)
     * @param referredBy the customer who recommended us, or passed our content on (L2)
     */
    @EventName("lead.origin-told")
    record LeadOriginTold(
            LeadId leadId, CustomerId customerId, Optional<Channel> channel, Optional<CustomerId> referredBy)
            implements LeadDetailEvent {}

    /**
     * Who wrote was told at once that it arrived (U3).
     *
     * @param answerBy when he is to hear from us
     * @param ruleVersion the version of the follow-up rules
     */
    @EventName("lead.receipt-given")
    record LeadReceiptGiven(LeadId leadId, CustomerId customerId, Channel channel, Instant answerBy, long ruleVersion)
            implements LeadDetailEvent {}

    /**
     * At capture others were found who may be the same.
     *
     * @param suspects the likeliest first, as far as whoever captured it may see them
     * @param ruleVersion the version of the capture rules
     */
    @EventName("lead.duplicates-suspected")
    record LeadDuplicatesSuspected(
            LeadId leadId, CustomerId customerId, List<SuspectedDuplicate> suspects, long ruleVersion)
            implements LeadDetailEvent {}

    /** Another customer who may be the same, and how likely that is, from 1 to 100. */
    record SuspectedDuplicate(CustomerId suspect, int likeness) {}

    /** The person of the lead belongs to that company, which is a customer (L6). */
    @EventName("lead.linked-to-company")
    record LeadLinkedToCompany(LeadId leadId, CustomerId customerId, CustomerId company) implements LeadDetailEvent {}

    /** The person of the lead does not belong to that company. */
    @EventName("lead.unlinked-from-company")
    record LeadUnlinkedFromCompany(LeadId leadId, CustomerId customerId, CustomerId company)
            implements LeadDetailEvent {}

    /** A tag was put on it (L5). */
    @EventName("lead.tagged")
    record LeadTagged(LeadId leadId, CustomerId customerId, String tag) implements LeadDetailEvent {}

    /** A tag was taken off it. */
    @EventName("lead.untagged")
    record LeadUntagged(LeadId leadId, CustomerId customerId, String tag) implements LeadDetailEvent {}

    /**
     * He did something that shows his interest (L5).
     *
     * @param subject the page, the document, the event
     * @param interest the product line that it is about
     * @param visitorId under which he was known when he did it, if he was anonymous then (U5)
     */
    @EventName("lead.behaviour-recorded")
    record LeadBehaviourRecorded(
            LeadId leadId,
            CustomerId customerId,
            BehaviourKind behaviour,
            @PersonalData String subject,
            @PersonalData Optional<String> interest,
            Optional<VisitorId> visitorId)
            implements LeadDetailEvent {}

    /** An anonymous visitor turned out to be the person of this lead (U5). */
    @EventName("lead.visitor-recognised")
    record LeadVisitorRecognised(LeadId leadId, CustomerId customerId, VisitorId visitorId)
            implements LeadDetailEvent {}
}
