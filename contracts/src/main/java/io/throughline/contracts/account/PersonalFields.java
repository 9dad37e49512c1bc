package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What an account says in fields that say something about a person. */
public record PersonalFields(@JsonValue List<FieldValue> values) {

    private static final PersonalFields ERASED = new PersonalFields(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalFields {
        values = List.copyOf(values);
    }

    /** What is left when the customer was erased. */
    public static PersonalFields erased() {
        return ERASED;
    }
}
