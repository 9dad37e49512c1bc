package io.throughline.contracts.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which rate somebody gets who has achieved so much of his target.
 *
 * @param fromPercent how much of it at least: 0 to 1,000 percent
 * @param rate in hundredths of a percent of what counts: 0 to 10,000
 */
public record CommissionStage(
        @Min(0) @Max(1_000) int fromPercent,
        @Min(0) @Max(10_000) int rate) {}
