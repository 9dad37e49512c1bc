package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A time that was agreed on with a customer. */
public record AppointmentId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppointmentId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
