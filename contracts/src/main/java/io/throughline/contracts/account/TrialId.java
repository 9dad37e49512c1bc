package io.throughline.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import java.util.UUID;

/** One trial of what we sell. */
public record TrialId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrialId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static TrialId of(String text) {
        return new TrialId(UUID.fromString(text));
    }

    /** The customer whom a trial brings when he was not known before. */
    public CustomerId newCustomer() {
        return new CustomerId(Identifier.named("trial-customer", value.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
