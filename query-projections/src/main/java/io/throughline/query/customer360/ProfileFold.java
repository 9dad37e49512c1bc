package io.throughline.query.customer360;

import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an account says of its customer. */
final class ProfileFold {

    private ProfileFold() {}

    static void profile(CustomerDraft draft, ProfileEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        var details = draft.details.orElse(Details.NONE);
        draft.details = Optional.of(
                switch (event) {
                    case AccountProfileCorrected e -> corrected(draft, details, e);
                    case AccountStatusChanged e -> withStatus(details, e, recorded);
                    case AccountFieldsChanged e -> withFields(details, e);
                    case PartyRoleGiven e -> withRole(details, e.role(), true);
                    case PartyRoleTaken e -> withRole(details, e.role(), false);
                });
    }

    private static Details corrected(CustomerDraft draft, Details details, AccountProfileCorrected event) {
        var cleared = event.cleared();
        event.name().ifPresent(name -> draft.name = name.value());
        draft.kind = event.kind().or(() -> draft.kind);
        draft.industry = now(ProfileField.INDUSTRY, cleared, event.industry(), draft.industry);
        draft.website = now(ProfileField.WEBSITE, cleared, event.website(), draft.website);
        draft.email = now(ProfileField.EMAIL, cleared, event.email(), draft.email);
        draft.phone = now(ProfileField.PHONE, cleared, event.phone(), draft.phone);
        draft.address = now(ProfileField.ADDRESS, cleared, event.address(), draft.address);
        var postcode = now(ProfileField.POSTCODE, cleared, event.postcode(), details.postcode());
        return new Details(postcode, details.status(), details.roles(), details.fields(), details.related());
    }

    private static Optional<String> now(
            ProfileField field, Set<ProfileField> cleared, Optional<?> told, Optional<String> before) {
        return cleared.contains(field)
                ? Optional.empty()
                : told.map(Object::toString).or(() -> before);
    }

    private static Details withStatus(Details details, AccountStatusChanged event, Recorded<?> recorded) {
        var status = event.to()
                .map(to -> new StatusShown(
                        to.code(),
                        to.name(),
                        to.nameZh(),
                        recorded.occurredAt(),
                        Who.of(recorded.provenance().author())));
        return new Details(details.postcode(), status, details.roles(), details.fields(), details.related());
    }

    private static Details withFields(Details details, AccountFieldsChanged event) {
        var fields = new LinkedHashMap<String, FieldValue>();
        Stream.of(details.fields(), event.values(), event.personal().values())
                .flatMap(List::stream)
                .forEach(value -> fields.put(value.field(), value));
        event.cleared().forEach(fields::remove);
        return new Details(
                details.postcode(), details.status(), details.roles(), List.copyOf(fields.values()), details.related());
    }

    private static Details withRole(Details details, PartyRole role, boolean given) {
        var roles = EnumSet.noneOf(PartyRole.class);
        roles.addAll(details.roles());
        if (given) roles.add(role);
        else roles.remove(role);
        return new Details(
                details.postcode(), details.status(), new ArrayList<>(roles), details.fields(), details.related());
    }
}
