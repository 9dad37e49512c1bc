package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/** How accounts go into the recycle bin (回收站) and come out of it (A3). Nothing of their history goes with them. */
public sealed interface RecycleBinEvent extends CustomerEvent {

    /**
     * The account was deleted: it lies in the recycle bin, and nothing but to be restored can happen to it.
     *
     * @param owner who answered for it; empty when it lay in a pool
     */
    @EventName("account.deleted")
    record AccountDeleted(
            CustomerId customerId,
            Optional<StaffId> owner,
            @PersonalData String reason) implements RecycleBinEvent {}

    /**
     * The account came back as it was deleted.
     *
     * @param owner who answers for it as before; empty when it lies in its pool as before
     * @param place which of the places for accounts that its owner claimed it takes up again; empty when it needs none
     */
    @EventName("account.restored")
    record AccountRestored(CustomerId customerId, Optional<StaffId> owner, Optional<Integer> place)
            implements RecycleBinEvent {}
}
