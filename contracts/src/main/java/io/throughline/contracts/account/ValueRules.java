package io.throughline.contracts.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Of what value a customer is (A18, A19). What counts are his orders that were approved in a period up to now, and his
 * complaints in it; orders in another currency than that of the sums do not count.
 *
 * @param periodDays how long the period is; the period before is as long
 * @param valueSum from this sum on he is a value customer
 * @param valueOrders from so many orders on he is one, too; 0 for never
 * @param goldSum from this sum on he is a gold customer
 * @param changePercent a customer who ordered for the value sum in either period rises or falls when his sum differs from
 *     the one before by so much of it
 * @param problemComplaints from so many complaints on he is a problem customer; 0 for never
 */
public record ValueRules(
        @Min(1) @Max(1_830) int periodDays,
        @NotNull Money valueSum,
        @Min(0) @Max(10_000) int valueOrders,
        @NotNull Money goldSum,
        @Min(1) @Max(100) int changePercent,
        @Min(0) @Max(1_000) int problemComplaints) {

    /** What holds until somebody changes it. */
    public static final ValueRules DEFAULT = new ValueRules(
            365, Money.of(CurrencyUnit.of("CNY"), 100_000), 6, Money.of(CurrencyUnit.of("CNY"), 1_000_000), 20, 3);

    /** Refuses sums that cannot be compared, and gold that is worth less than value. */
    public ValueRules {
        if (!goldSum.isSameCurrency(valueSum) || goldSum.isLessThan(valueSum)) {
            throw new IllegalArgumentException("goldSum must be of the currency of valueSum, and not less");
        }
    }
}
