package io.throughline.contracts.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A festival of the house's calendar.
 *
 * @param name unique among the festivals, such as {@code SPRING_FESTIVAL}
 * @param suggestion what somebody in charge is told to do
 */
public record Festival(
        @NotBlank @Size(max = 50) String name,
        @NotNull @Valid YearlyDay day,
        @NotBlank @Size(max = 500) String suggestion) {}
