package io.throughline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A customer, from the first touch on: a prospect keeps it when an account is opened, so the history stays one. */
public record CustomerId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    /** The customer who is born with a record, such as a lead about somebody unknown: always the same for that record. */
    public static CustomerId ofProspect(Identifier record) {
        return new CustomerId(Identifier.named("prospect", record.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
