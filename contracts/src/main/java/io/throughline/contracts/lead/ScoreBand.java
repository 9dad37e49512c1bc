package io.throughline.contracts.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A rating, for leads with at least so many points (L7). */
public record ScoreBand(@NotBlank @Size(max = 20) String name, int from) {}
