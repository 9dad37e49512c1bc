package io.throughline.query.answer;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Reach;
import java.util.Optional;

/**
 * Which customer it is, what he is called, and who is responsible for him now.
 *
 * @param capturedBy who captured him, as long as nobody was ever responsible
 */
public record CustomerTag(CustomerId customerId, String name, Optional<StaffId> owner, Optional<StaffId> capturedBy) {

    /** Whether somebody with this reach may see him and what hangs on him. */
    public boolean isWithin(Reach reach) {
        return reach.covers(owner, capturedBy);
    }
}
