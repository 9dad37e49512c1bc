package io.throughline.account.pool;

import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.contracts.account.OwnershipRulesEvent.PoolRulesChanged;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of the pools is taken back: what held before is set again. */
@Component
final class PoolRulesCompensations implements Compensations<PoolRulesChanged> {

    @Override
    public Class<PoolRulesChanged> family() {
        return PoolRulesChanged.class;
    }

    @Override
    public Compensation of(PoolRulesChanged event) {
        return Compensation.touching("rules")
                .by(
                        before -> Optional.of(new ChangePoolRules(before.last(PoolRulesChanged.class)
                                .map(PoolRulesChanged::rules)
                                .orElse(PoolRules.DEFAULT))),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
