package io.throughline.contracts.lead;

import io.throughline.contracts.Channel;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One touch of a plan.
 *
 * @param afterHours how long after the step before it, or after the beginning
 * @param channel by which way
 * @param task what is to be done
 */
public record NurturingStep(
        @Min(0) @Max(8_760) int afterHours,
        @NotNull Channel channel,
        @NotBlank @Size(max = 500) String task) {}
