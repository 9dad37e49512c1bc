package io.throughline.account.targets;

import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** How much of his own target for the won value somebody had achieved: a parameter of handlers. */
@FunctionalInterface
public interface Attainment {

    /** In percent, by what was won before that moment; empty when he had no such target then. */
    Optional<Integer> before(StaffId staffId, Instant at);
}
