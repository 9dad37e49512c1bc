package io.throughline.account.targets;

import io.throughline.contracts.staff.WarningStep;
import java.util.List;
import java.util.Optional;

/** Whether a target is warned of now. */
final class EarlyWarning {

    private EarlyWarning() {}

    /**
     * The step that warns: the last one reached, unless it or a later one warned before.
     *
     * @param steps those of the rules, earlier ones first
     * @param elapsed how much of the time has passed, in percent
     * @param achieved how much of the goal is achieved, in percent
     * @param warnedAt the step that warned last; 0 when none did
     */
    static Optional<WarningStep> due(List<WarningStep> steps, int elapsed, int achieved, int warnedAt) {
        return steps.stream()
                .filter(step -> step.elapsedPercent() <= elapsed)
                .reduce((earlier, later) -> later)
                .filter(step -> step.elapsedPercent() > warnedAt)
                .filter(step -> achieved < elapsed - step.margin());
    }
}
