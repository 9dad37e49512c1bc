package io.throughline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number as it was given: 3 to 40 characters, digits with the usual separators, at least three digits. */
public record PhoneNumber(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("(?=(?:\\D*\\d){3})[+0-9 ()./x#*-]{3,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {
        value = value.strip();
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a telephone number such as +86 10 6552 9988");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
