package io.throughline.account.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.account.account.ProfileCommand.ChangeAccountStatus;
import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.account.ProfileCommand.TakePartyRole;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How what an account says of its customer is taken back: each field gets what it said before. */
@Component
final class ProfileCompensations implements Compensations<ProfileEvent> {

    @Override
    public Class<ProfileEvent> family() {
        return ProfileEvent.class;
    }

    @Override
    public Compensation of(ProfileEvent event) {
        return switch (event) {
            case AccountProfileCorrected e ->
                touching("profile", Profile.changed(e).stream())
                        .byAll(before -> List.of(correction(e, before)), UndoRefusal.NO_WAY_BACK);
            case AccountStatusChanged e ->
                Compensation.touching("status").by(new ChangeAccountStatus(e.customerId(), e.from()));
            case AccountFieldsChanged e ->
                touching("field", names(e)).byAll(before -> List.of(fields(e, before)), UndoRefusal.NO_WAY_BACK);
            case PartyRoleGiven e ->
                touching("role", Stream.of(e.role())).by(new TakePartyRole(e.customerId(), e.role()));
            case PartyRoleTaken e ->
                touching("role", Stream.of(e.role())).by(new GivePartyRole(e.customerId(), e.role()));
        };
    }

    private static CorrectAccountProfile correction(AccountProfileCorrected event, Before before) {
        var fields = Profile.changed(event);
        var said = new Said(fields, before);
        var name = said.of(ProfileField.NAME, AccountProfileCorrected::name, e -> Optional.of(e.name()));
        var kind = said.of(ProfileField.KIND, AccountProfileCorrected::kind, e -> Optional.of(e.kind()));
        var industry = said.of(ProfileField.INDUSTRY, AccountProfileCorrected::industry, AccountOpened::industry);
        var website = said.of(ProfileField.WEBSITE, AccountProfileCorrected::website, AccountOpened::website);
        var email = said.of(ProfileField.EMAIL, AccountProfileCorrected::email, e -> Optional.empty());
        var phone = said.of(ProfileField.PHONE, AccountProfileCorrected::phone, AccountOpened::phone);
        var address = said.of(ProfileField.ADDRESS, AccountProfileCorrected::address, AccountOpened::address);
        var postcode = said.of(ProfileField.POSTCODE, AccountProfileCorrected::postcode, e -> Optional.empty());
        return new CorrectAccountProfile(
                event.customerId(), name, kind, industry, website, email, phone, address, postcode, said.nothing());
    }

    private static ChangeAccountFields fields(AccountFieldsChanged event, Before before) {
        Map<String, String> values = new TreeMap<>();
        Set<String> cleared = new HashSet<>();
        names(event)
                .forEach(name -> before.last(AccountFieldsChanged.class, e -> names(e).anyMatch(name::equals))
                        .flatMap(earlier -> values(earlier)
                                .filter(value -> value.field().equals(name))
                                .findFirst())
                        .ifPresentOrElse(value -> values.put(name, value.value()), () -> cleared.add(name)));
        return new ChangeAccountFields(event.customerId(), values, cleared);
    }

    private static Stream<FieldValue> values(AccountFieldsChanged event) {
        return Stream.concat(event.values().stream(), event.personal().values().stream());
    }

    private static Stream<String> names(AccountFieldsChanged event) {
        return Stream.concat(values(event).map(FieldValue::field), event.cleared().stream());
    }

    private static Compensation.Touching touching(String kind, Stream<?> matters) {
        return new Compensation.Touching(matters.map(each -> kind + " " + each).collect(toUnmodifiableSet()));
    }

    /** What the account said before in the fields that an event changed. */
    private record Said(Set<ProfileField> fields, Before before, Set<ProfileField> nothing) {

        Said(Set<ProfileField> fields, Before before) {
            this(fields, before, new HashSet<>());
        }

        /** Empty for a field that the event did not change; one that said nothing is noted. */
        <T> Optional<T> of(
                ProfileField field,
                Function<AccountProfileCorrected, Optional<T>> corrected,
                Function<AccountOpened, Optional<T>> opened) {
            if (!fields.contains(field)) return Optional.empty();
            var earlier = before.last(
                    AccountProfileCorrected.class, e -> Profile.changed(e).contains(field));
            var said = earlier.isPresent()
                    ? corrected.apply(earlier.get())
                    : before.last(AccountOpened.class).flatMap(opened);
            if (said.isEmpty()) nothing.add(field);
            return said;
        }
    }
}
