package io.throughline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a person or a customer as he writes it, in any script: 1 to 200 characters, not blank, trimmed. */
public record PersonName(@JsonValue String value) {

    private static final PersonName ERASED = new PersonName("[erased]");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > 200)
            throw new IllegalArgumentException("must have 1 to 200 characters");
    }

    /** What is left of a name whose owner was erased. */
    public static PersonName erased() {
        return ERASED;
    }

    @Override
    public String toString() {
        return value;
    }
}
