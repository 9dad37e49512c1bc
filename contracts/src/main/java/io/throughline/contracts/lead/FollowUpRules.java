package io.throughline.contracts.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How soon somebody must be in touch with a lead, and what happens when nobody is (U3, 1.13-4). The clock runs from the
 * assignment to the first contact and from each contact to the next. When it runs out, whoever is responsible is told;
 * one step later his supervisor; one step later the lead goes into the public pool. A lead that nobody was made
 * responsible for goes there at once.
 *
 * @param hoursToFirstContact from the capture to an assignment, and from an assignment to the first contact
 * @param hoursToNextContact from one contact to the next, until the lead is closed
 * @param hoursBetweenSteps from telling the owner to telling his supervisor, and from there to the pool
 * @param claimsPerDay how many leads one member of the staff may claim from the pool in a day, in UTC
 * @param previousOwnerLockDays how long whoever lost a lead to the pool may not claim it again
 */
public record FollowUpRules(
        @Min(1) @Max(8_760) int hoursToFirstContact,
        @Min(1) @Max(8_760) int hoursToNextContact,
        @Min(0) @Max(8_760) int hoursBetweenSteps,
        @Min(0) @Max(1_000) int claimsPerDay,
        @Min(0) @Max(365) int previousOwnerLockDays) {

    /** A day to the first contact, a week to the next, two days between the steps; ten claims a day, a lock of a week. */
    public static final FollowUpRules DEFAULT = new FollowUpRules(24, 168, 48, 10, 7);
}
