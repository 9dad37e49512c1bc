package io.throughline.contracts.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What something is called in both languages of the house: 1 to 100 characters each. */
public record Wording(
        @NotBlank @Size(max = 100) String en,
        @NotBlank @Size(max = 100) String zh) {}
