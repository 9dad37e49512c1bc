package io.throughline.contracts.staff;

import io.throughline.contracts.lead.TeamRole;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How much of a commission somebody gets who worked on the opportunity beside the owner.
 *
 * @param weight beside that of the owner: 1 to 1,000
 */
public record TeamWeight(
        @NotNull TeamRole role, @Min(1) @Max(1_000) int weight) {}
