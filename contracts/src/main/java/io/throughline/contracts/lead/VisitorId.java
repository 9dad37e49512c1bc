package io.throughline.contracts.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** Somebody who looks around on our pages and has not said who he is. */
public record VisitorId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitorId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static VisitorId of(String text) {
        return new VisitorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
