package io.throughline.contracts.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a target is warned of: at that share of its time, if the share achieved lags behind the share of the time that has
 * passed by more than the margin.
 *
 * @param elapsedPercent how much of the time must have passed: 1 to 99 percent
 * @param margin how far it may lag behind, in percent of the whole: 0 to 99
 */
public record WarningStep(
        @Min(1) @Max(99) int elapsedPercent,
        @Min(0) @Max(99) int margin) {}
