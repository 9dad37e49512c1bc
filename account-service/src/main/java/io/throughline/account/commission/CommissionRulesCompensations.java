package io.throughline.account.commission;

import io.throughline.account.commission.CommissionCommand.ChangeCommissionRules;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.CommissionRulesEvent.CommissionRulesChanged;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of commissions is taken back: what held before is set again. */
@Component
final class CommissionRulesCompensations implements Compensations<CommissionRulesChanged> {

    @Override
    public Class<CommissionRulesChanged> family() {
        return CommissionRulesChanged.class;
    }

    @Override
    public Compensation of(CommissionRulesChanged event) {
        return Compensation.touching("rules")
                .by(
                        before -> Optional.of(new ChangeCommissionRules(before.last(CommissionRulesChanged.class)
                                .map(CommissionRulesChanged::rules)
                                .orElse(CommissionRules.DEFAULT))),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
