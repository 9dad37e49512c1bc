package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * What a service needs to know of a customer that another service keeps.
 *
 * @param owner who is responsible; empty when nobody is, or nobody yet
 * @param joinedInto the customer whose account took this prospect up; empty unless joined
 */
public record CustomerEntry(CustomerId customerId, Optional<StaffId> owner, Optional<CustomerId> joinedInto) {}
