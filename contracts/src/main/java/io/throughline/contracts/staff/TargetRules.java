package io.throughline.contracts.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When the house warns of targets that will be missed, and how it appraises what was achieved (L19).
 *
 * @param warnings when somebody is warned, earlier steps first
 * @param appraisal what is said of a target, by whom, in this order
 */
public record TargetRules(
        @NotNull @Size(max = 10) List<@Valid @NotNull WarningStep> warnings,
        @NotNull @Size(max = 10) List<@Valid @NotNull AppraisalStep> appraisal) {

    /** What holds until somebody changes it. */
    public static final TargetRules DEFAULT = new TargetRules(
            List.of(new WarningStep(25, 15), new WarningStep(50, 10), new WarningStep(75, 5)),
            List.of(
                    new AppraisalStep("SUGGESTION", "Suggestions of the supervisor", "主管建议", Appraiser.SUPERVISOR),
                    new AppraisalStep("FEEDBACK", "Feedback of the employee", "员工反馈", Appraiser.EMPLOYEE)));

    /** Whether each warning is later than the one before. */
    public boolean warnsInOrder() {
        return IntStream.range(1, warnings.size())
                .allMatch(i ->
                        warnings.get(i - 1).elapsedPercent() < warnings.get(i).elapsedPercent());
    }

    /** Whether no two steps of the appraisal are named alike. */
    public boolean namesDiffer() {
        return appraisal.stream().map(AppraisalStep::code).distinct().count() == appraisal.size();
    }

    /** The place of a step in the appraisal. */
    public Optional<Integer> place(String code) {
        return IntStream.range(0, appraisal.size())
                .boxed()
                .filter(i -> appraisal.get(i).code().equals(code))
                .findFirst();
    }
}
