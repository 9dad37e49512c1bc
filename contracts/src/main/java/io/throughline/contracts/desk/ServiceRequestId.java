package io.throughline.contracts.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A service request. */
public record ServiceRequestId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceRequestId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static ServiceRequestId of(String text) {
        return new ServiceRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
