package io.throughline.contracts.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;

/**
 * What an account must be like to belong to a pool: a product line, a level, an industry.
 *
 * @param attribute the name of one of its further facts; {@code industry} and {@code kind} are what its opening said
 * @param values what the fact may be
 */
public record PoolCondition(
        @NotBlank @Size(max = 100) String attribute,
        @Size(min = 1, max = 50) Set<@NotBlank @Size(max = 500) String> values) {

    /** Whether an account with these facts meets it. */
    public boolean isMetBy(Map<String, String> facts) {
        var fact = facts.get(attribute);
        return fact != null && values.contains(fact);
    }
}
