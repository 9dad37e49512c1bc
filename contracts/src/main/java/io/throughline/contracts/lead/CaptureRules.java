package io.throughline.contracts.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * What is looked for when a lead is captured (L6).
 *
 * @param suspectFrom others who are the same with at least this likelihood, from 1 to 100, are noted with the lead
 * @param refuseFrom from this likelihood on the lead is refused; never when left out
 * @param linkToCompany whether a lead that names an organisation is linked to the one account of that name
 */
public record CaptureRules(
        @Min(1) @Max(100) int suspectFrom, Optional<@Min(1) @Max(100) Integer> refuseFrom, boolean linkToCompany) {

    /** The same telephone number or e-mail address is noted, nothing is refused, companies are linked. */
    public static final CaptureRules DEFAULT = new CaptureRules(80, Optional.empty(), true);
}
