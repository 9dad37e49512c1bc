package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** How accounts go into a pool (公海) and come out of it (A5, features §4). */
public sealed interface PoolEvent extends CustomerEvent, OwnerChanged {

    /** The name of the pool. */
    String pool();

    /**
     * Somebody took the account out of the pool for himself.
     *
     * @param rulesVersion the version of the rules that allowed it
     * @param claimOfDay which of his claims of that day it took up, from 1
     * @param place which of the places for accounts that he claimed it takes up, from 1, for as long as he has it
     */
    @EventName("account.claimed")
    record AccountClaimed(
            CustomerId customerId, StaffId owner, String pool, long rulesVersion, int claimOfDay, int place)
            implements PoolEvent {

        @Override
        public Optional<StaffId> from() {
            return Optional.empty();
        }

        @Override
        public Optional<StaffId> to() {
            return Optional.of(owner);
        }
    }

    /**
     * The owner lost the account to the pool, by rule.
     *
     * @param since since when nothing had happened that the rule asks for
     * @param rulesVersion the version of the rules by which it went
     */
    @EventName("account.recycled")
    record AccountRecycled(
            CustomerId customerId, StaffId owner, String pool, RecycleReason reason, Instant since, long rulesVersion)
            implements PoolEvent {

        @Override
        public Optional<StaffId> from() {
            return Optional.of(owner);
        }

        @Override
        public Optional<StaffId> to() {
            return Optional.empty();
        }
    }

    /** The owner, or who stands above him, gave the account to a pool; or it was moved from one pool to another. */
    @EventName("account.returned")
    record AccountReturned(
            CustomerId customerId,
            Optional<StaffId> from,
            String pool,
            @PersonalData String reason) implements PoolEvent {

        @Override
        public Optional<StaffId> to() {
            return Optional.empty();
        }
    }
}
