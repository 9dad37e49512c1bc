package io.throughline.query.answer;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Reach;
import java.util.Optional;

/**
 * Which customer it is, what he is called, and who is responsible for him now.
 *
 * @param capturedBy who captured him, as long as nobody was ever responsible
 * @param deleted whether his account lies in the recycle bin
 */
public record CustomerTag(
        CustomerId customerId, String name, Optional<StaffId> owner, Optional<StaffId> capturedBy, boolean deleted) {

    /** Whether somebody with this reach may see him and what hangs on him; nobody while he lies in the recycle bin. */
    public boolean isWithin(Reach reach) {
        return !deleted && reach.covers(owner, capturedBy);
    }
}
