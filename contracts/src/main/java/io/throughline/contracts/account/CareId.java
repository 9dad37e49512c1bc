package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A yearly occasion to think of a customer. */
public record CareId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CareId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static CareId of(String text) {
        return new CareId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
