package io.throughline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.ZoneId;

/** The name of a time zone of the IANA database, such as Asia/Shanghai. */
public record TimeZoneName(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimeZoneName {
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw new IllegalArgumentException("must be the name of a time zone such as Asia/Shanghai");
        }
    }

    /** The rules behind the name. */
    public ZoneId zone() {
        return ZoneId.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
