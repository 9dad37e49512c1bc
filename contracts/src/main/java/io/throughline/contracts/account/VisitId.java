package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A journey to a customer. */
public record VisitId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
