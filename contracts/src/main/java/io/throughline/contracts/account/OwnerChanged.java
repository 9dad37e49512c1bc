package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * Somebody else answers for an account from this moment on, or nobody while it lies in a pool: whichever way that came
 * about. Whoever follows owners follows this, and no single event (A5, A12, A13).
 */
public sealed interface OwnerChanged extends CustomerEvent
        permits AccountEvent.AccountTransferred,
                AccountEvent.AccountAllocated,
                PoolEvent,
                MergeEvent.AccountMerged,
                MergeEvent.AccountUnmerged {

    /** Who answered for it until now; empty when it came out of a pool. */
    Optional<StaffId> from();

    /** Who answers for it from now on; empty when it goes to a pool. */
    Optional<StaffId> to();
}
