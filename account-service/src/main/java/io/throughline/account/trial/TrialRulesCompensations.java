package io.throughline.account.trial;

import io.throughline.account.trial.TrialCommand.ChangeTrialRules;
import io.throughline.contracts.account.TrialRules;
import io.throughline.contracts.account.TrialRulesEvent.TrialRulesChanged;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of the trials is taken back: what held before is set again. */
@Component
final class TrialRulesCompensations implements Compensations<TrialRulesChanged> {

    @Override
    public Class<TrialRulesChanged> family() {
        return TrialRulesChanged.class;
    }

    @Override
    public Compensation of(TrialRulesChanged event) {
        return Compensation.touching("rules")
                .by(
                        before -> Optional.of(new ChangeTrialRules(before.last(TrialRulesChanged.class)
                                .map(TrialRulesChanged::rules)
                                .orElse(TrialRules.DEFAULT))),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
