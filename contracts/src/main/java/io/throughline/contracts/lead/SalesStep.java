package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * One step of a sales method (L13).
 *
 * @param probability how likely an opportunity at this step is won, in percent
 * @param exit what must be there before it leaves the step forward
 */
public record SalesStep(
        @NotNull StageId id,
        @NotNull @Valid Wording name,
        @Min(0) @Max(100) int probability,
        Set<@NotNull ExitRequirement> exit) {}
