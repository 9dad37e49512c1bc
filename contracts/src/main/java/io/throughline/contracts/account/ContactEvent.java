package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to a contact after he became known (A6, A7). */
public sealed interface ContactEvent extends CustomerEvent {

    /** The contact. */
    ContactId contactId();

    /** Some of what is told of him was corrected; what is neither given nor cleared stays as it was. */
    @EventName("contact.corrected")
    record ContactCorrected(
            ContactId contactId,
            CustomerId customerId,
            @PersonalData(subject = "contactId") Optional<PersonName> name,
            Optional<String> position,
            @PersonalData(subject = "contactId") Optional<EmailAddress> email,
            @PersonalData(subject = "contactId") Optional<PhoneNumber> phone,
            Set<ContactField> cleared)
            implements ContactEvent {}

    /** He is talked to no more; he can be brought back. */
    @EventName("contact.removed")
    record ContactRemoved(
            ContactId contactId,
            CustomerId customerId,
            @PersonalData(subject = "contactId") String reason) implements ContactEvent {}

    /** He was brought back with all that had been told of him, and stands to the others as he did. */
    @EventName("contact.restored")
    record ContactRestored(
            ContactId contactId,
            CustomerId customerId,
            @PersonalData(subject = "contactId") Optional<PersonName> name,
            Optional<String> position,
            @PersonalData(subject = "contactId") Optional<EmailAddress> email,
            @PersonalData(subject = "contactId") Optional<PhoneNumber> phone,
            Optional<DecisionRole> role,
            Optional<Integer> degree,
            List<ContactTie> ties)
            implements ContactEvent {}

    /** He went to another customer, with all that is told of himself. */
    @EventName("contact.moved-away")
    record ContactMovedAway(
            ContactId contactId,
            CustomerId customerId,
            CustomerId to,
            @PersonalData(subject = "contactId") Optional<PersonName> name,
            Optional<String> position,
            @PersonalData(subject = "contactId") Optional<EmailAddress> email,
            @PersonalData(subject = "contactId") Optional<PhoneNumber> phone,
            @PersonalData(subject = "contactId") String reason)
            implements ContactEvent {}

    /** He came from another customer. */
    @EventName("contact.moved-in")
    record ContactMovedIn(
            ContactId contactId,
            CustomerId customerId,
            CustomerId from,
            @PersonalData(subject = "contactId") Optional<PersonName> name,
            Optional<String> position,
            @PersonalData(subject = "contactId") Optional<EmailAddress> email,
            @PersonalData(subject = "contactId") Optional<PhoneNumber> phone)
            implements ContactEvent {}

    /**
     * Somebody judged how much he decides (推测决策程度).
     *
     * @param role what part he has; empty when nobody knows
     * @param degree how much he decides, from 0 to 100; empty when nobody knows
     */
    @EventName("contact.appraised")
    record ContactAppraised(
            ContactId contactId, CustomerId customerId, Optional<DecisionRole> role, Optional<Integer> degree)
            implements ContactEvent {}

    /** He stands in this relation to another contact of the customer. */
    @EventName("contact.related")
    record ContactsRelated(ContactId contactId, CustomerId customerId, ContactRelation relation, ContactId other)
            implements ContactEvent {}

    /** He stands in this relation no more. */
    @EventName("contact.unrelated")
    record ContactsUnrelated(ContactId contactId, CustomerId customerId, ContactRelation relation, ContactId other)
            implements ContactEvent {}
}
