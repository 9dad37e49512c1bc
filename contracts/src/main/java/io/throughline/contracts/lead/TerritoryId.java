package io.throughline.contracts.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A sales territory (L20): a capital letter, then at most 39 capital letters, digits and underscores. */
public record TerritoryId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TerritoryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be capital letters, digits and underscores, such as NORTH");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
