package io.throughline.contracts.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityId;
import java.util.UUID;

/** The commission for one opportunity. */
public record CommissionId(@JsonValue UUID value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommissionId {}

    /** Reads the text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static CommissionId of(String text) {
        return new CommissionId(UUID.fromString(text));
    }

    /** That of an opportunity: there is one, however often it is won. */
    public static CommissionId of(OpportunityId opportunity) {
        return new CommissionId(Identifier.named("commission", opportunity.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
