package io.throughline.contracts.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/** What happens to a lead, from capture to conversion or rejection (L1, features §4). */
public sealed interface LeadEvent extends CustomerEvent
        permits LeadEvent.LeadCaptured,
                LeadEvent.LeadAssigned,
                LeadEvent.LeadUnassigned,
                LeadEvent.LeadContacted,
                LeadEvent.LeadQualified,
                LeadEvent.LeadUnqualified,
                LeadEvent.LeadRejected,
                LeadEvent.LeadReopened,
                LeadEvent.LeadWithdrawn,
                LeadEvent.LeadConverted,
                LeadEvent.LeadHandedOver,
                LeadPoolEvent,
                LeadDetailEvent,
                LeadNurturingEvent {

    /** The lead. */
    LeadId leadId();

    /**
     * Somebody showed interest.
     *
     * @param customerId the customer this lead is about: new with the lead, or one we know
     * @param organisation the company he belongs to, when he named one
     * @param interest what he asked for, in his own words
     * @param campaign the campaign or advertisement that brought him
     * @param reference the lead's number in the system it came from
     * @param attributes further facts of the source, by name; nothing about the person that identifies him
     */
    @EventName("lead.captured")
    record LeadCaptured(
            LeadId leadId,
            CustomerId customerId,
            @PersonalData PersonName name,
            Optional<String> organisation,
            @PersonalData Optional<EmailAddress> email,
            @PersonalData Optional<PhoneNumber> phone,
            LeadSource source,
            @PersonalData Optional<String> interest,
            Optional<String> campaign,
            Optional<String> reference,
            Map<String, String> attributes)
            implements LeadEvent {}

    /** A supervisor made somebody responsible (003:133). */
    @EventName("lead.assigned")
    record LeadAssigned(LeadId leadId, CustomerId customerId, StaffId assignee, Optional<StaffId> previous)
            implements LeadEvent {}

    /** A supervisor took the lead from whoever was responsible; it waits again for somebody. */
    @EventName("lead.unassigned")
    record LeadUnassigned(LeadId leadId, CustomerId customerId, StaffId previous) implements LeadEvent {}

    /** The responsible person got in touch. */
    @EventName("lead.contacted")
    record LeadContacted(
            LeadId leadId,
            CustomerId customerId,
            Channel channel,
            @PersonalData String note) implements LeadEvent {}

    /** The lead is worth pursuing. */
    @EventName("lead.qualified")
    record LeadQualified(
            LeadId leadId,
            CustomerId customerId,
            @PersonalData Optional<String> note) implements LeadEvent {}

    /** The lead was found worth pursuing by mistake: it is contacted, and to be judged. */
    @EventName("lead.unqualified")
    record LeadUnqualified(
            LeadId leadId,
            CustomerId customerId,
            @PersonalData String reason) implements LeadEvent {}

    /** The lead is not worth pursuing; the reason goes back to marketing (U13). */
    @EventName("lead.rejected")
    record LeadRejected(
            LeadId leadId,
            CustomerId customerId,
            LeadRejectionReason reason,
            @PersonalData Optional<String> explanation)
            implements LeadEvent {}

    /** A rejected lead is worth another try: it stands where it stood before it was rejected. */
    @EventName("lead.reopened")
    record LeadReopened(
            LeadId leadId,
            CustomerId customerId,
            @PersonalData String reason) implements LeadEvent {}

    /** The lead was captured by mistake: it counts nowhere, and stays in the history. */
    @EventName("lead.withdrawn")
    record LeadWithdrawn(
            LeadId leadId,
            CustomerId customerId,
            @PersonalData String reason) implements LeadEvent {}

    /**
     * The lead became a customer with an account.
     *
     * @param customerId the account's customer: the lead's own, or the existing one it was joined to
     * @param prospect the customer the lead was about until now; equal to {@code customerId} unless joined
     * @param accountName what the account is called: the organisation, or the person
     * @param organisation whether the account is an organisation rather than a person
     * @param owner who is responsible for the account from now on
     * @param opportunity the opportunity to open with it, if any
     */
    @EventName("lead.converted")
    record LeadConverted(
            LeadId leadId,
            CustomerId customerId,
            CustomerId prospect,
            @PersonalData PersonName accountName,
            boolean organisation,
            @PersonalData PersonName contactName,
            @PersonalData Optional<EmailAddress> email,
            @PersonalData Optional<PhoneNumber> phone,
            StaffId owner,
            Optional<PlannedOpportunity> opportunity)
            implements LeadEvent {}

    /** The opportunity that a conversion opens. */
    record PlannedOpportunity(
            OpportunityId opportunityId, String title, Optional<org.joda.money.Money> expectedValue) {}

    /** The lead followed its customer to his new owner, or to nobody while he lies in a pool (A13). */
    @EventName("lead.handed-over")
    record LeadHandedOver(LeadId leadId, CustomerId customerId, Optional<StaffId> from, Optional<StaffId> to)
            implements LeadEvent {}
}
