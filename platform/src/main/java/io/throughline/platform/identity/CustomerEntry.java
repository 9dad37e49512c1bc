package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * What a service needs to know of a customer that another service keeps.
 *
 * @param owner who is responsible; empty when nobody is, or nobody yet
 * @param capturedBy who captured him; empty as soon as anybody was responsible, or he has an account
 * @param joinedInto the customer whose account took this prospect up; empty unless joined
 * @param hasAccount whether he has an account; a bare prospect has none
 * @param deleted whether his account lies in the recycle bin
 * @param mergedInto the customer whose account stands for his, too; he keeps what is his
 */
public record CustomerEntry(
        CustomerId customerId,
        Optional<StaffId> owner,
        Optional<StaffId> capturedBy,
        Optional<CustomerId> joinedInto,
        boolean hasAccount,
        boolean deleted,
        Optional<CustomerId> mergedInto) {

    /** Whether he has an account that is judged by itself: it neither lies in the recycle bin nor leads to another one. */
    public boolean standsForHimself() {
        return hasAccount && !deleted && mergedInto.isEmpty();
    }

    /** The customer who stands for him: another one when his account was merged, else himself. */
    public CustomerId survivor() {
        return mergedInto.orElse(customerId);
    }

    /** Whether somebody with this reach may see him; ask it of the customer who is meant, not of a joined prospect. */
    public boolean isWithin(Reach reach) {
        return reach.covers(owner, capturedBy);
    }
}
