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

/** What an account says about its customer became another (A1, A8, A11, A22). */
public sealed interface ProfileEvent extends CustomerEvent {

    /**
     * Some of what is told of the customer was corrected; what is neither given nor cleared stays as it was. So who said
     * what, and when, can be told for each field.
     */
    @EventName("account.profile-corrected")
    record AccountProfileCorrected(
            CustomerId customerId,
            @PersonalData Optional<PersonName> name,
            Optional<AccountKind> kind,
            Optional<String> industry,
            Optional<String> website,
            @PersonalData Optional<EmailAddress> email,
            @PersonalData Optional<PhoneNumber> phone,
            @PersonalData Optional<String> address,
            @PersonalData Optional<String> postcode,
            Set<ProfileField> cleared)
            implements ProfileEvent {}

    /**
     * The account got another status, or none.
     *
     * @param from the code of the status before
     * @param to the status as it was described at that moment
     * @param rulesVersion of the statuses that there were
     */
    @EventName("account.status-changed")
    record AccountStatusChanged(
            CustomerId customerId, Optional<String> from, Optional<AccountStatus> to, long rulesVersion)
            implements ProfileEvent {}

    /**
     * The account says something else in fields of the house's own.
     *
     * @param values what says nothing about a person
     * @param personal what does
     * @param cleared the fields that say nothing any more
     * @param rulesVersion of the fields that there were
     */
    @EventName("account.fields-changed")
    record AccountFieldsChanged(
            CustomerId customerId,
            List<FieldValue> values,
            @PersonalData PersonalFields personal,
            Set<String> cleared,
            long rulesVersion)
            implements ProfileEvent {}

    /** The customer is this to the house, too. */
    @EventName("account.role-given")
    record PartyRoleGiven(CustomerId customerId, PartyRole role) implements ProfileEvent {}

    /** The customer is this to the house no more. */
    @EventName("account.role-taken")
    record PartyRoleTaken(CustomerId customerId, PartyRole role) implements ProfileEvent {}
}
