package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account says about its customer. What says something about a person is sealed in snapshots as in events. */
record Profile(
        CustomerId customerId,
        @PersonalData Optional<PersonName> name,
        AccountKind kind,
        Optional<String> industry,
        Optional<String> website,
        @PersonalData Optional<EmailAddress> email,
        @PersonalData Optional<PhoneNumber> phone,
        @PersonalData Optional<String> address,
        @PersonalData Optional<String> postcode) {

    private static final Set<ProfileField> ESSENTIAL = EnumSet.of(ProfileField.NAME, ProfileField.KIND);

    static Profile of(AccountOpened event) {
        return new Profile(
                event.customerId(),
                Optional.of(event.name()),
                event.kind(),
                event.industry(),
                event.website(),
                Optional.empty(),
                event.phone(),
                event.address(),
                Optional.empty());
    }

    /** What becomes another by this command; empty when all is as asked already. */
    Optional<AccountProfileCorrected> corrected(CorrectAccountProfile command) {
        var event = new AccountProfileCorrected(
                customerId,
                other(command.name(), name),
                command.kind().filter(wanted -> wanted != kind),
                other(command.industry(), industry),
                other(command.website(), website),
                other(command.email(), email),
                other(command.phone(), phone),
                other(command.address(), address),
                other(command.postcode(), postcode),
                command.cleared().stream().filter(told()::contains).collect(Collectors.toSet()));
        refuse(
                command.cleared().stream()
                        .anyMatch(f -> ESSENTIAL.contains(f) || given(command).contains(f)),
                AccountRefusal.PROFILE_FIELD_CONTRADICTORY);
        return changed(event).isEmpty() ? Optional.empty() : Optional.of(event);
    }

    Profile after(AccountProfileCorrected event) {
        var cleared = event.cleared();
        return new Profile(
                customerId,
                event.name().or(() -> name),
                event.kind().orElse(kind),
                cleared.contains(ProfileField.INDUSTRY)
                        ? Optional.empty()
                        : event.industry().or(() -> industry),
                cleared.contains(ProfileField.WEBSITE)
                        ? Optional.empty()
                        : event.website().or(() -> website),
                cleared.contains(ProfileField.EMAIL)
                        ? Optional.empty()
                        : event.email().or(() -> email),
                cleared.contains(ProfileField.PHONE)
                        ? Optional.empty()
                        : event.phone().or(() -> phone),
                cleared.contains(ProfileField.ADDRESS)
                        ? Optional.empty()
                        : event.address().or(() -> address),
                cleared.contains(ProfileField.POSTCODE)
                        ? Optional.empty()
                        : event.postcode().or(() -> postcode));
    }

    /** The fields that a correction gives another value, or none. */
    static Set<ProfileField> changed(AccountProfileCorrected event) {
        var fields = EnumSet.noneOf(ProfileField.class);
        fields.addAll(event.cleared());
        if (event.name().isPresent()) fields.add(ProfileField.NAME);
        if (event.kind().isPresent()) fields.add(ProfileField.KIND);
        if (event.industry().isPresent()) fields.add(ProfileField.INDUSTRY);
        if (event.website().isPresent()) fields.add(ProfileField.WEBSITE);
        if (event.email().isPresent()) fields.add(ProfileField.EMAIL);
        if (event.phone().isPresent()) fields.add(ProfileField.PHONE);
        if (event.address().isPresent()) fields.add(ProfileField.ADDRESS);
        if (event.postcode().isPresent()) fields.add(ProfileField.POSTCODE);
        return fields;
    }

    /** What is told of one field, in a form that equals another's if both say the same. */
    Optional<?> value(ProfileField field) {
        return switch (field) {
            case NAME -> name;
            case KIND -> Optional.of(kind);
            case INDUSTRY -> industry;
            case WEBSITE -> website;
            case EMAIL -> email;
            case PHONE -> phone;
            case ADDRESS -> address;
            case POSTCODE -> postcode;
        };
    }

    private Set<ProfileField> told() {
        return EnumSet.allOf(ProfileField.class).stream()
                .filter(field -> value(field).isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<ProfileField> given(CorrectAccountProfile command) {
        return changed(new AccountProfileCorrected(
                command.customerId(),
                command.name(),
                command.kind(),
                command.industry(),
                command.website(),
                command.email(),
                command.phone(),
                command.address(),
                command.postcode(),
                Set.of()));
    }

    private static <T> Optional<T> other(Optional<T> wanted, Optional<T> known) {
        return wanted.equals(known) ? Optional.empty() : wanted;
    }
}
