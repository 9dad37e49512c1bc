package io.throughline.account.staff;

import io.throughline.contracts.staff.StaffId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who leaves.
 *
 * @param successor who takes what he answers for
 * @param accountsToPool whether his accounts go to the public pool instead
 * @param open how much was left with him when the services were last called to hand it over
 * @param vain how many calls in succession moved nothing
 * @param nextCall when they are called again though nothing has moved
 * @param gone whether nothing is left
 */
record Leaver(StaffId successor, boolean accountsToPool, int open, int vain, Instant nextCall, boolean gone) {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_DOUBLED = 13;

    static Leaver to(StaffId successor, boolean accountsToPool) {
        return new Leaver(successor, accountsToPool, 0, 0, Instant.EPOCH, false);
    }

    boolean goesLike(StaffId other, boolean toPool) {
        return successor.equals(other) && accountsToPool == toPool;
    }

    /** What a service could not do at the first call it may be able to later; each time that is in vain doubles the wait. */
    Leaver called(int left, Instant at) {
        int again = left == open ? Math.min(vain + 1, MOST_DOUBLED) : 0;
        return new Leaver(successor, accountsToPool, left, again, at.plus(FIRST_WAIT.multipliedBy(1L << again)), false);
    }

    boolean isToBeCalled(int left, Instant now) {
        return left != open || !now.isBefore(nextCall);
    }

    Leaver left() {
        return new Leaver(successor, accountsToPool, 0, 0, nextCall, true);
    }
}
