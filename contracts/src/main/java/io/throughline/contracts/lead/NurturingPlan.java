package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Touches that keep a lead warm, one after the other (L4).
 *
 * @param code what it is called in rules and events
 * @param name what people call it
 * @param tags a lead that gets one of these is nurtured by it without anybody asking
 * @param behaviours so is a lead that does one of these
 */
public record NurturingPlan(
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 50) Set<@NotBlank @Size(max = 50) String> tags,
        Set<@NotNull BehaviourKind> behaviours,
        @NotEmpty @Size(max = 20) List<@Valid NurturingStep> steps) {}
