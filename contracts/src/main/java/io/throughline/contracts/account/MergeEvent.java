package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.staff.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * Two accounts turned out to be of one customer, or not to be after all. Both are told: the one that stands for both, and
 * the one that leads to it. Nothing of their histories is moved; so both are given back when they are parted (N5).
 */
public sealed interface MergeEvent extends CustomerEvent {

    /**
     * The account stands for another one, too.
     *
     * @param differing of what both said something different
     * @param taken what it says in the other one's words from then on; the corrections stand beside this event
     * @param differingFields the same of fields of the house's own
     * @param takenFields the same of fields of the house's own
     */
    @EventName("account.absorbed")
    record AccountAbsorbed(
            CustomerId customerId,
            CustomerId merged,
            List<ProfileField> differing,
            List<ProfileField> taken,
            List<String> differingFields,
            List<String> takenFields)
            implements MergeEvent {}

    /**
     * The account stands for the other one no more.
     *
     * @param kept what was taken from the other one and stays, because it was changed since
     * @param keptFields the same of fields of the house's own
     */
    @EventName("account.parted")
    record AccountParted(CustomerId customerId, CustomerId merged, List<ProfileField> kept, List<String> keptFields)
            implements MergeEvent {}

    /**
     * The account leads to another one, whose owner answers for it, too.
     *
     * @param into the account that stands for it
     * @param pool the pool in which it lay, if one was named
     */
    @EventName("account.merged")
    record AccountMerged(
            CustomerId customerId, CustomerId into, Optional<StaffId> from, Optional<StaffId> to, Optional<String> pool)
            implements MergeEvent, OwnerChanged {}

    /**
     * The account stands for itself again.
     *
     * @param outOf the account that stood for it
     * @param to who answered for it before; empty when that was nobody, or somebody who does so for no customer any more
     * @param pool the pool in which it lies again, if one was named
     */
    @EventName("account.unmerged")
    record AccountUnmerged(
            CustomerId customerId,
            CustomerId outOf,
            Optional<StaffId> from,
            Optional<StaffId> to,
            Optional<String> pool)
            implements MergeEvent, OwnerChanged {}
}
