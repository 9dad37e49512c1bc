package io.throughline.account.targets;

import io.throughline.account.targets.TargetCommand.AppraiseTarget;
import io.throughline.account.targets.TargetCommand.CorrectTarget;
import io.throughline.account.targets.TargetCommand.RestoreTarget;
import io.throughline.account.targets.TargetCommand.WithdrawTarget;
import io.throughline.contracts.staff.TargetEvent;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import io.throughline.contracts.staff.TargetEvent.TargetCorrected;
import io.throughline.contracts.staff.TargetEvent.TargetEnded;
import io.throughline.contracts.staff.TargetEvent.TargetRestored;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetEvent.TargetWithdrawn;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to a target is taken back. What was seen of it stays: it follows from what everybody achieved. */
@Component
final class TargetCompensations implements Compensations<TargetEvent> {

    @Override
    public Class<TargetEvent> family() {
        return TargetEvent.class;
    }

    @Override
    public Compensation of(TargetEvent event) {
        var validity = Compensation.touching("validity");
        var course = Compensation.touching("course");
        return switch (event) {
            case TargetSet e -> validity.by(new WithdrawTarget(e.targetId(), Compensation.REASON));
            case TargetWithdrawn e -> validity.by(new RestoreTarget(e.targetId(), Compensation.REASON));
            case TargetRestored e -> validity.by(new WithdrawTarget(e.targetId(), Compensation.REASON));
            case TargetCorrected e ->
                Compensation.touching("terms")
                        .by(new CorrectTarget(
                                e.targetId(),
                                e.from().start(),
                                e.from().end(),
                                e.from().goal().amount(),
                                e.from().goal().count()));
            case TargetBehind unused -> course.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case TargetEnded unused -> course.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case TargetAppraised e ->
                Compensation.touching("appraisal " + e.step().code())
                        .by(before -> saidBefore(e, before), UndoRefusal.NOTHING_BEFORE);
        };
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_STAFF;
    }

    private static Optional<AppraiseTarget> saidBefore(TargetAppraised event, Before before) {
        var step = event.step().code();
        return before.last(TargetAppraised.class, e -> e.step().code().equals(step))
                .map(e -> new AppraiseTarget(e.targetId(), step, e.text()));
    }
}
