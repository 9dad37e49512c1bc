package io.throughline.contracts.account;

import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** A change of the rules of trials (A25). */
public sealed interface TrialRulesEvent extends RulesChanged<TrialRules> {

    /** How long trials run was set anew. */
    @EventName("trial.rules-changed")
    record TrialRulesChanged(long version, TrialRules rules) implements TrialRulesEvent {}
}
