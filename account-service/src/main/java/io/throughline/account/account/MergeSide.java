package io.throughline.account.account;

import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one of two accounts says that shall be merged, and who answers for it. */
record MergeSide(Profile profile, Fields fields, Optional<StaffId> owner) {

    static @Nullable MergeSide after(@Nullable MergeSide before, Object event) {
        if (event instanceof AccountOpened e)
            return new MergeSide(Profile.of(e), Fields.none(e.customerId()), e.owner());
        if (before == null) return null;
        return switch (event) {
            case AccountProfileCorrected e -> new MergeSide(before.profile.after(e), before.fields, before.owner);
            case AccountFieldsChanged e -> new MergeSide(before.profile, before.fields.after(e), before.owner);
            case OwnerChanged e -> new MergeSide(before.profile, before.fields, e.to());
            default -> before;
        };
    }

    Optional<?> value(ProfileField field) {
        return profile.value(field);
    }

    Optional<String> value(String field) {
        return fields.value(field).map(FieldValue::value);
    }

    /** Has another account say the same in this field. */
    CorrectAccountProfile teaching(CustomerId other, ProfileField field) {
        return new CorrectAccountProfile(
                other,
                only(ProfileField.NAME, field, profile.name()),
                Optional.empty(),
                only(ProfileField.INDUSTRY, field, profile.industry()),
                only(ProfileField.WEBSITE, field, profile.website()),
                only(ProfileField.EMAIL, field, profile.email()),
                only(ProfileField.PHONE, field, profile.phone()),
                only(ProfileField.ADDRESS, field, profile.address()),
                only(ProfileField.POSTCODE, field, profile.postcode()),
                Set.of());
    }

    private static <T> Optional<T> only(ProfileField one, ProfileField wanted, Optional<T> value) {
        return one == wanted ? value : Optional.empty();
    }
}
