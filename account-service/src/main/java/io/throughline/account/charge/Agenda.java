package io.throughline.account.charge;

import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who has something to do when. */
@FunctionalInterface
public interface Agenda {

    /** Whether one of these has something else to do in that time, as far as is known by now; two that meet do not overlap. */
    boolean isBusy(Set<StaffId> staff, Instant start, Instant end, UUID except);
}
