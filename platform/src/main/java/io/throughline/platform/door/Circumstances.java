package io.throughline.platform.door;

import io.throughline.contracts.staff.StaffId;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What a caller says about a command besides the command: {@code throughline.common.v1.Call}, or HTTP headers. */
record Circumstances(
        @Size(max = 200) String requestId,
        Optional<@PositiveOrZero Long> expectedRevision,
        boolean validateOnly,
        Optional<Instant> occurredAt,
        Optional<StaffId> onBehalfOf,
        Optional<@Size(max = 200) String> source) {

    /** Nothing said. */
    static final Circumstances NONE =
            new Circumstances("", Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
}
