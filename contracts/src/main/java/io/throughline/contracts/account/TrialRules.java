package io.throughline.contracts.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long trials run (A25).
 *
 * @param days how long a trial runs that is opened
 * @param extensionDays by how many days a salesperson may extend one at a time
 * @param extensions how often he may
 */
public record TrialRules(
        @Min(1) @Max(366) int days,
        @Min(1) @Max(366) int extensionDays,
        @Min(0) @Max(20) int extensions) {

    /** What holds until somebody changes it. */
    public static final TrialRules DEFAULT = new TrialRules(30, 14, 2);
}
