package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;

/**
 * Somebody leaves, or has left.
 *
 * @param successor who takes what he answers for
 * @param gone whether nothing is left with him
 */
public record Departure(StaffId successor, boolean gone) {}
