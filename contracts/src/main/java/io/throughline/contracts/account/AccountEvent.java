package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/** What happens to an account: opened, given contacts, handed from owner to owner (A1, A5, A12). */
public sealed interface AccountEvent extends CustomerEvent {

    /**
     * An account was opened for a customer.
     *
     * @param owner the one who is responsible; empty when the account lies in the public pool (公海)
     * @param parent the account this one is a branch of (A23)
     * @param leadId the lead it came from
     * @param reference its number or name in the system it came from
     * @param attributes further facts, by name: sector, size, revenue
     */
    @EventName("account.opened")
    record AccountOpened(
            CustomerId customerId,
            AccountKind kind,
            @PersonalData PersonName name,
            Optional<String> industry,
            Optional<String> website,
            @PersonalData Optional<PhoneNumber> phone,
            @PersonalData Optional<String> address,
            Optional<StaffId> owner,
            Optional<CustomerId> parent,
            Optional<LeadId> leadId,
            Optional<String> reference,
            Map<String, String> attributes)
            implements AccountEvent {}

    /** A person to talk to became known (A6). */
    @EventName("account.contact-added")
    record ContactAdded(
            ContactId contactId,
            CustomerId customerId,
            @PersonalData(subject = "contactId") PersonName name,
            Optional<String> position,
            @PersonalData(subject = "contactId") Optional<EmailAddress> email,
            @PersonalData(subject = "contactId") Optional<PhoneNumber> phone)
            implements AccountEvent {}

    /** The account got another owner, or went to the public pool when {@code to} is empty (A5, A12). */
    @EventName("account.transferred")
    record AccountTransferred(
            CustomerId customerId,
            Optional<StaffId> from,
            Optional<StaffId> to,
            @PersonalData String reason) implements AccountEvent, OwnerChanged {}

    /**
     * The account was allocated to a department: its head answers for it until he gives it on (A12).
     *
     * @param to the head of the department at that moment
     */
    @EventName("account.allocated")
    record AccountAllocated(
            CustomerId customerId,
            Optional<StaffId> from,
            Optional<StaffId> to,
            String department,
            @PersonalData String reason)
            implements AccountEvent, OwnerChanged {}
}
