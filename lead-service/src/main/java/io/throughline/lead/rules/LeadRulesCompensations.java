package io.throughline.lead.rules;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadRulesEvent;
import io.throughline.contracts.lead.LeadRulesEvent.CaptureRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.DistributionRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.FollowUpRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.NurturingRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesProposed;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeCaptureRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeDistributionRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeFollowUpRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeNurturingRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeScoreRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a change of the rules is taken back: the rules that held before are set again, at first the built-in ones. */
@Component
final class LeadRulesCompensations implements Compensations<LeadRulesEvent> {

    @Override
    public Class<LeadRulesEvent> family() {
        return LeadRulesEvent.class;
    }

    @Override
    public Compensation of(LeadRulesEvent event) {
        return switch (event) {
            case FollowUpRulesChanged e ->
                Compensation.touching("follow-up rules")
                        .by(
                                before -> Optional.of(new ChangeFollowUpRules(before.last(FollowUpRulesChanged.class)
                                        .map(FollowUpRulesChanged::rules)
                                        .orElse(FollowUpRules.DEFAULT))),
                                UndoRefusal.NOTHING_BEFORE);
            case CaptureRulesChanged e ->
                Compensation.touching("capture rules")
                        .by(
                                before -> Optional.of(new ChangeCaptureRules(before.last(CaptureRulesChanged.class)
                                        .map(CaptureRulesChanged::rules)
                                        .orElse(CaptureRules.DEFAULT))),
                                UndoRefusal.NOTHING_BEFORE);
            case DistributionRulesChanged e ->
                Compensation.touching("distribution rules")
                        .by(
                                before -> Optional.of(
                                        new ChangeDistributionRules(before.last(DistributionRulesChanged.class)
                                                .map(DistributionRulesChanged::rules)
                                                .orElse(DistributionRules.DEFAULT))),
                                UndoRefusal.NOTHING_BEFORE);
            case ScoreRulesChanged e ->
                Compensation.touching("score rules")
                        .by(
                                before -> Optional.of(new ChangeScoreRules(before.last(ScoreRulesChanged.class)
                                        .map(ScoreRulesChanged::rules)
                                        .orElse(ScoreRules.DEFAULT))),
                                UndoRefusal.NOTHING_BEFORE);
            case ScoreRulesProposed e -> Compensation.touching("proposals").not(UndoRefusal.NOTHING_DONE);
            case NurturingRulesChanged e ->
                Compensation.touching("nurturing rules")
                        .by(
                                before -> Optional.of(new ChangeNurturingRules(before.last(NurturingRulesChanged.class)
                                        .map(NurturingRulesChanged::rules)
                                        .orElse(NurturingRules.DEFAULT))),
                                UndoRefusal.NOTHING_BEFORE);
        };
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
