package io.throughline.account.staff;

import io.throughline.contracts.staff.StaffId;

/**
 * Somebody who leaves.
 *
 * @param successor who takes what he answers for
 * @param accountsToPool whether his accounts go to the public pool instead
 * @param open how much was left with him when the services were last called to hand it over
 * @param gone whether nothing is left
 */
record Leaver(StaffId successor, boolean accountsToPool, int open, boolean gone) {

    static Leaver to(StaffId successor, boolean accountsToPool) {
        return new Leaver(successor, accountsToPool, 0, false);
    }

    boolean goesLike(StaffId other, boolean toPool) {
        return successor.equals(other) && accountsToPool == toPool;
    }

    Leaver called(int left) {
        return new Leaver(successor, accountsToPool, left, false);
    }

    Leaver left() {
        return new Leaver(successor, accountsToPool, 0, true);
    }
}
