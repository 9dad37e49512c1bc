package io.throughline.account.targets;

import io.throughline.account.targets.TargetCommand.ChangeTargetRules;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.contracts.staff.TargetRulesEvent.TargetRulesChanged;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of targets is taken back: what held before is set again. */
@Component
final class TargetRulesCompensations implements Compensations<TargetRulesChanged> {

    @Override
    public Class<TargetRulesChanged> family() {
        return TargetRulesChanged.class;
    }

    @Override
    public Compensation of(TargetRulesChanged event) {
        return Compensation.touching("rules")
                .by(
                        before -> Optional.of(new ChangeTargetRules(before.last(TargetRulesChanged.class)
                                .map(TargetRulesChanged::rules)
                                .orElse(TargetRules.DEFAULT))),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
