package io.throughline.account.targets;

import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import java.time.Instant;

/**
 * A warning that was given.
 *
 * @param margin how far it might lag behind, in percent of the whole
 */
public record TargetWarning(
        Instant at,
        int elapsedPercent,
        Figure achieved,
        int achievedPercent,
        Figure expected,
        int margin,
        long rulesVersion) {

    static TargetWarning of(TargetBehind event, Instant at) {
        return new TargetWarning(
                at,
                event.elapsedPercent(),
                event.achieved(),
                event.achievedPercent(),
                event.expected(),
                event.step().margin(),
                event.rulesVersion());
    }
}
