package io.throughline.lead.rules;

import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesRulesEvent;
import io.throughline.contracts.lead.SalesRulesEvent.LossReasonsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.SalesMethodsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.TerritoriesChanged;
import io.throughline.contracts.lead.Territories;
import io.throughline.lead.rules.SalesRulesCommand.ChangeLossReasons;
import io.throughline.lead.rules.SalesRulesCommand.ChangeSalesMethods;
import io.throughline.lead.rules.SalesRulesCommand.ChangeTerritories;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules of selling is taken back: by setting what held before, which is a change of its own. */
@Component
final class SalesRulesCompensations implements Compensations<SalesRulesEvent> {

    @Override
    public Class<SalesRulesEvent> family() {
        return SalesRulesEvent.class;
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }

    @Override
    public Compensation of(SalesRulesEvent event) {
        return switch (event) {
            case SalesMethodsChanged unused ->
                Compensation.touching("methods")
                        .by(
                                before -> Optional.of(new ChangeSalesMethods(before.last(SalesMethodsChanged.class)
                                        .map(SalesMethodsChanged::rules)
                                        .orElse(SalesMethods.BUILT_IN))),
                                UndoRefusal.NO_WAY_BACK);
            case LossReasonsChanged unused ->
                Compensation.touching("loss reasons")
                        .by(
                                before -> Optional.of(new ChangeLossReasons(before.last(LossReasonsChanged.class)
                                        .map(LossReasonsChanged::rules)
                                        .orElse(LossReasons.BUILT_IN))),
                                UndoRefusal.NO_WAY_BACK);
            case TerritoriesChanged unused ->
                Compensation.touching("territories")
                        .by(
                                before -> Optional.of(new ChangeTerritories(before.last(TerritoriesChanged.class)
                                        .map(TerritoriesChanged::rules)
                                        .orElse(Territories.BUILT_IN))),
                                UndoRefusal.NO_WAY_BACK);
        };
    }
}
