package io.throughline.contracts.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One step of the house's own way to appraise what somebody achieved.
 *
 * @param code by which it is named: capital letters and underscores
 * @param by who takes it
 */
public record AppraisalStep(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}", message = "must be capital letters and underscores")
        String code,

        @NotBlank @Size(max = 100) String english,
        @NotBlank @Size(max = 100) String chinese,
        @NotNull Appraiser by) {}
