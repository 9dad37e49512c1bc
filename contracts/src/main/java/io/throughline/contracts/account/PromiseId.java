package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** Something that was promised to a customer. */
public record PromiseId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromiseId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static PromiseId of(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
