package io.throughline.contracts.lead;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** The rules by which the house sells were set anew. */
public sealed interface SalesRulesEvent extends DomainEvent {

    /** Sales methods (L13, 000:147). */
    @EventName("sales.methods-changed")
    record SalesMethodsChanged(long version, SalesMethods rules)
            implements SalesRulesEvent, RulesChanged<SalesMethods> {}

    /** Reasons for which opportunities are lost. */
    @EventName("sales.loss-reasons-changed")
    record LossReasonsChanged(long version, LossReasons rules) implements SalesRulesEvent, RulesChanged<LossReasons> {}

    /** Territories (L20). */
    @EventName("sales.territories-changed")
    record TerritoriesChanged(long version, Territories rules) implements SalesRulesEvent, RulesChanged<Territories> {}
}
