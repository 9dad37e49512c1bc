package io.throughline.contracts.account;

import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** A change of the rules by which accounts change hands (features 1.13-4). */
public sealed interface OwnershipRulesEvent<R> extends RulesChanged<R> {

    /** The pools and their rules were set anew. */
    @EventName("account.pool-rules-changed")
    record PoolRulesChanged(long version, PoolRules rules) implements OwnershipRulesEvent<PoolRules> {}
}
