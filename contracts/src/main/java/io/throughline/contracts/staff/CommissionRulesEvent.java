package io.throughline.contracts.staff;

import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** A change of what the house pays for opportunities that are won (L22). */
public sealed interface CommissionRulesEvent extends RulesChanged<CommissionRules> {

    /** The rules were set anew; what was earned before stays as it is. */
    @EventName("commission.rules-changed")
    record CommissionRulesChanged(long version, CommissionRules rules) implements CommissionRulesEvent {}
}
