package io.throughline.platform.door;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** A sample. */
record SampleId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    SampleId {}

    static SampleId of(String text) {
        return new SampleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
