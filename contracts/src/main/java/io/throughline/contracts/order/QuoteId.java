package io.throughline.contracts.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A quote. */
public record QuoteId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuoteId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static QuoteId of(String text) {
        return new QuoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
