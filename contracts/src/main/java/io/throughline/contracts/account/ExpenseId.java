package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** Money that somebody spent on a customer and claims back. */
public record ExpenseId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExpenseId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static ExpenseId of(String text) {
        return new ExpenseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
