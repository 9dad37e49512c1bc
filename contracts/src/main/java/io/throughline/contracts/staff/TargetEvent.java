package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.Optional;

/** What happens to a target: set, warned of in time, over, appraised (L19). */
public sealed interface TargetEvent extends DomainEvent {

    /** The target. */
    TargetId targetId();

    /** Whose it is. */
    StaffId staffId();

    /**
     * Somebody shall achieve this.
     *
     * @param team whether what all below him achieve counts too
     */
    @EventName("target.set")
    record TargetSet(TargetId targetId, StaffId staffId, boolean team, Kpi kpi, TargetTerms terms)
            implements TargetEvent {}

    /** It shall be another goal, or another time; it is warned of anew. */
    @EventName("target.corrected")
    record TargetCorrected(TargetId targetId, StaffId staffId, TargetTerms from, TargetTerms to)
            implements TargetEvent {}

    /** It does not count. */
    @EventName("target.withdrawn")
    record TargetWithdrawn(
            TargetId targetId,
            StaffId staffId,
            @PersonalData(subject = "staffId") String reason) implements TargetEvent {}

    /** It counts again. */
    @EventName("target.restored")
    record TargetRestored(
            TargetId targetId,
            StaffId staffId,
            @PersonalData(subject = "staffId") String reason) implements TargetEvent {}

    /**
     * It will be missed as things go.
     *
     * @param supervisor whom he reports to: he is told, too
     * @param step the step of the rules that warns, as they were in that version
     * @param elapsedPercent how much of the time had passed
     * @param achieved what was achieved by then
     * @param achievedPercent how much of the goal that is
     * @param expected what should have been achieved by then
     */
    @EventName("target.behind")
    record TargetBehind(
            TargetId targetId,
            StaffId staffId,
            Optional<StaffId> supervisor,
            WarningStep step,
            int elapsedPercent,
            Figure achieved,
            int achievedPercent,
            Figure expected,
            long rulesVersion)
            implements TargetEvent {}

    /** Its time is over. */
    @EventName("target.ended")
    record TargetEnded(TargetId targetId, StaffId staffId, Figure achieved, int achievedPercent)
            implements TargetEvent {}

    /**
     * Somebody took a step of the appraisal; said again it replaces what he said before.
     *
     * @param step the step, as it was in that version of the rules
     */
    @EventName("target.appraised")
    record TargetAppraised(
            TargetId targetId,
            StaffId staffId,
            AppraisalStep step,
            @PersonalData(subject = "staffId") String text,
            long rulesVersion)
            implements TargetEvent {}
}
