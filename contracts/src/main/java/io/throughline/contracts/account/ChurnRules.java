package io.throughline.contracts.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a customer is about to be lost (A15). Who never ordered is a customer of nobody's yet, and is not warned of.
 *
 * @param noOrderDays warned after so many days without an order; 0 for never
 * @param silenceDays warned after so many days without a touch in either direction; 0 for never
 * @param openComplaints warned when so many complaints are open at a time; 0 for never
 * @param deferralDays for how many days at most a warning is deferred
 * @param settlingDays nobody is warned of until we have known of his last order for so many days: an import tells of old
 *     orders one after the other
 */
public record ChurnRules(
        @Min(0) @Max(3_650) int noOrderDays,
        @Min(0) @Max(3_650) int silenceDays,
        @Min(0) @Max(100) int openComplaints,
        @Min(1) @Max(365) int deferralDays,
        @Min(0) @Max(30) int settlingDays) {

    /** What holds until somebody changes it: the numbers of features 1.13-4. */
    public static final ChurnRules DEFAULT = new ChurnRules(180, 90, 2, 30, 1);
}
