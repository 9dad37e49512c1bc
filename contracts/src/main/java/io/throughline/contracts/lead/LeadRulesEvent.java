package io.throughline.contracts.lead;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** The rules by which leads are treated were changed (1.13-4). */
public sealed interface LeadRulesEvent extends DomainEvent {

    /** How soon somebody must be in touch, and what happens when nobody is (U3). */
    @EventName("lead.follow-up-rules-changed")
    record FollowUpRulesChanged(long version, FollowUpRules rules)
            implements LeadRulesEvent, RulesChanged<FollowUpRules> {}

    /** What is looked for at capture (L6). */
    @EventName("lead.capture-rules-changed")
    record CaptureRulesChanged(long version, CaptureRules rules)
            implements LeadRulesEvent, RulesChanged<CaptureRules> {}

    /** Who gets which leads (L16). */
    @EventName("lead.distribution-rules-changed")
    record DistributionRulesChanged(long version, DistributionRules rules)
            implements LeadRulesEvent, RulesChanged<DistributionRules> {}

    /** How points are counted (L3). */
    @EventName("lead.score-rules-changed")
    record ScoreRulesChanged(long version, ScoreRules rules) implements LeadRulesEvent, RulesChanged<ScoreRules> {}

    /** How points might be counted: to be compared with what holds, without anything being decided by it (U7). */
    @EventName("lead.score-rules-proposed")
    record ScoreRulesProposed(long version, ScoreRules rules) implements LeadRulesEvent {}

    /** By which plans leads are nurtured (L4). */
    @EventName("lead.nurturing-rules-changed")
    record NurturingRulesChanged(long version, NurturingRules rules)
            implements LeadRulesEvent, RulesChanged<NurturingRules> {}
}
