package io.throughline.contracts.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What the codes of all staff of one agent begin with (P4): two capital letters, two digits. */
public record AgentCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgentCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must have two capital letters and two digits, such as BJ01");
        }
    }

    /** The agent to whom a code of the staff belongs. */
    public static AgentCode of(String staffCode) {
        return new AgentCode(staffCode.substring(0, 4));
    }

    @Override
    public String toString() {
        return value;
    }
}
