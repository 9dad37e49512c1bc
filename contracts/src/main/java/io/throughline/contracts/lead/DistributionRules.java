package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How leads are distributed without anybody choosing (L16). The first rule that fits decides.
 *
 * @param automatic whether every lead is distributed as soon as it is captured; else a supervisor looks at it first, and
 *     assigns it by hand or has the rules do it
 */
public record DistributionRules(
        boolean automatic, @Size(max = 100) List<@Valid DistributionRule> rules) {

    /** Supervisors assign everything by hand. */
    public static final DistributionRules DEFAULT = new DistributionRules(false, List.of());
}
