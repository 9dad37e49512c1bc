package io.throughline.contracts.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * The fields that the house added to what accounts say (A11).
 *
 * @param fields in the order in which they are shown; at most 200, each name once
 */
public record CustomFields(@Size(max = 200) List<@NotNull @Valid CustomField> fields) {

    /** What holds until somebody changes it: none. */
    public static final CustomFields DEFAULT = new CustomFields(List.of());

    /** Refuses a name that comes twice. */
    public CustomFields {
        fields = List.copyOf(fields);
        if (fields.stream().map(CustomField::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("each name must come once");
        }
    }

    /** The field of that name. */
    public Optional<CustomField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
