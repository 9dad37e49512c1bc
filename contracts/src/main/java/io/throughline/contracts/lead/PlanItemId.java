package io.throughline.contracts.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** An item of the development plan of an opportunity (L10). */
public record PlanItemId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanItemId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static PlanItemId of(String text) {
        return new PlanItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
