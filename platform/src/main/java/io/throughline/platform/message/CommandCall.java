package io.throughline.platform.message;

import java.time.Duration;
import java.util.Optional;

/**
 * The circumstances of one command, the same through both doors.
 *
 * @param provenance who, why and from where; its request id makes a repetition harmless
 * @param expectedRevision the revision the caller has seen; another one refuses the command
 * @param validateOnly only try: nothing is recorded
 * @param patience how long the caller waits for the answer
 */
public record CommandCall(
        Provenance provenance, Optional<Long> expectedRevision, boolean validateOnly, Duration patience) {}
