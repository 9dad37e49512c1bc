package io.throughline.contracts.account;

import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** A change of the rules by which the house thinks of its customers (A17). */
public sealed interface CareRulesEvent extends RulesChanged<CareRules> {

    /** The rules were set anew. */
    @EventName("care.rules-changed")
    record CareRulesChanged(long version, CareRules rules) implements CareRulesEvent {}
}
