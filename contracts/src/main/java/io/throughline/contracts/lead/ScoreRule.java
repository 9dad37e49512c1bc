package io.throughline.contracts.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Points for one kind of fact. A fact counts when everything that the rule says of it holds.
 *
 * @param code what it is called where a score is explained
 * @param name the name of the fact: of an attribute, of a behaviour, of what was told
 * @param values the value is one of these, whatever the case of letters; anything, when empty
 * @param atLeast the value is a number, and not less
 * @param below the value is a number, and less
 * @param points for each time that it counts; may be negative
 * @param most how often it counts at most: the first times
 * @param withinDays it counts only for so many days; for ever, when left out
 */
public record ScoreRule(
        @NotBlank @Size(max = 50) String code,
        @NotNull ScoreFact fact,
        Optional<@NotBlank @Size(max = 100) String> name,
        @Size(max = 200) Set<@NotBlank @Size(max = 500) String> values,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> below,
        @Min(-1_000) @Max(1_000) int points,
        @Min(1) @Max(100) int most,
        Optional<@Min(1) @Max(3_650) Integer> withinDays) {}
