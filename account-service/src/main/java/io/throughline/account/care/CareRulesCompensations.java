package io.throughline.account.care;

import io.throughline.account.care.CareCommand.ChangeCareRules;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.CareRulesEvent.CareRulesChanged;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of care is taken back: what held before is set again. */
@Component
final class CareRulesCompensations implements Compensations<CareRulesChanged> {

    @Override
    public Class<CareRulesChanged> family() {
        return CareRulesChanged.class;
    }

    @Override
    public Compensation of(CareRulesChanged event) {
        return Compensation.touching("rules")
                .by(
                        before -> Optional.of(new ChangeCareRules(before.last(CareRulesChanged.class)
                                .map(CareRulesChanged::rules)
                                .orElse(CareRules.DEFAULT))),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
