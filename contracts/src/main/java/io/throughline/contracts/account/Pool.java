package io.throughline.contracts.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pool of accounts that nobody owns, and the rules of coming and going (features 1.13-4).
 *
 * @param conditions what an account must be like to belong here, all of them; none takes every account
 * @param departments whose members may claim; none means everybody in sales
 * @param claimsPerDay how many accounts one may claim in a day
 * @param places how many accounts one may have at a time that he claimed
 * @param previousOwnerDays for how many days the last owner may not claim it back
 * @param newDays for how many days after it came here nobody may claim it
 * @param followUpDays after so many days without a follow-up the owner loses it; 0 is never
 * @param dealDays after so many days without an order the owner loses it; 0 is never
 */
public record Pool(
        @NotBlank @Size(max = 50) String name,
        @Size(max = 20) List<@Valid PoolCondition> conditions,
        @Size(max = 50) Set<@NotBlank @Size(max = 100) String> departments,
        @Min(1) @Max(MOST_CLAIMS) int claimsPerDay,
        @Min(1) @Max(MOST_PLACES) int places,
        @Min(0) @Max(MOST_DAYS) int previousOwnerDays,
        @Min(0) @Max(MOST_DAYS) int newDays,
        @Min(0) @Max(MOST_DAYS) int followUpDays,
        @Min(0) @Max(MOST_DAYS) int dealDays) {

    /** The greatest number of claims in a day. */
    public static final int MOST_CLAIMS = 100;

    /** The greatest number of places. */
    public static final int MOST_PLACES = 1_000;

    private static final int MOST_DAYS = 3_650;

    /** Whether an account with these facts belongs here. */
    public boolean takes(Map<String, String> facts) {
        return conditions.stream().allMatch(condition -> condition.isMetBy(facts));
    }
}
