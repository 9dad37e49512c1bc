package io.throughline.contracts.staff;

import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** A change of the rules of targets (L19). */
public sealed interface TargetRulesEvent extends RulesChanged<TargetRules> {

    /** The rules were set anew. */
    @EventName("target.rules-changed")
    record TargetRulesChanged(long version, TargetRules rules) implements TargetRulesEvent {}
}
