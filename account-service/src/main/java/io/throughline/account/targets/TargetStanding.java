package io.throughline.account.targets;

import io.throughline.contracts.staff.Figure;
import java.time.Instant;

/**
 * A target and what is achieved.
 *
 * @param expected what should have been achieved by then, if every day brought as much as any other
 */
public record TargetStanding(
        TargetEntry target, Instant asOf, Figure achieved, int achievedPercent, int elapsedPercent, Figure expected) {

    static TargetStanding of(TargetEntry target, Instant asOf, Achievements achievements) {
        var aim = target.aim();
        var achieved = achievements.of(aim, asOf);
        return new TargetStanding(
                target,
                asOf,
                achieved,
                achieved.percentOf(aim.terms().goal()),
                aim.elapsedPercent(asOf),
                aim.expected(asOf));
    }
}
