package io.throughline.lead.rules;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRule;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadRulesEvent.CaptureRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.DistributionRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.FollowUpRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.NurturingRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesProposed;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreBand;
import io.throughline.contracts.lead.ScoreRule;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.rules.LeadRulesCommand.ChangeCaptureRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeDistributionRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeFollowUpRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeNurturingRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeScoreRules;
import io.throughline.lead.rules.LeadRulesCommand.ProposeScoreRules;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.rules.Ruled;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * All rules for leads as one record, so that their changes have one order. Each kind counts its own versions; score rules
 * that were only proposed count among those of the score, so that a version names one set of rules for ever.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class LeadRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<FollowUpRules> followUp = new Ruled<>(0, FollowUpRules.DEFAULT);
    private Ruled<CaptureRules> capture = new Ruled<>(0, CaptureRules.DEFAULT);
    private Ruled<DistributionRules> distribution = new Ruled<>(0, DistributionRules.DEFAULT);
    private Ruled<ScoreRules> score = new Ruled<>(0, ScoreRules.DEFAULT);
    private Ruled<NurturingRules> nurturing = new Ruled<>(0, NurturingRules.DEFAULT);
    private long lastScoreVersion;

    LeadRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeFollowUpRules command) {
        if (command.rules().equals(followUp.rules())) return;
        apply(new FollowUpRulesChanged(followUp.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCaptureRules command) {
        if (command.rules().equals(capture.rules())) return;
        apply(new CaptureRulesChanged(capture.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeDistributionRules command, StaffDirectory staff) {
        mustBeDifferent(command.rules().rules(), DistributionRule::code);
        for (var rule : command.rules().rules()) {
            rule.assignee().ifPresent(member -> mustBeKnown(member, staff));
        }
        if (command.rules().equals(distribution.rules())) return;
        apply(new DistributionRulesChanged(distribution.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeScoreRules command) {
        check(command.rules());
        if (command.rules().equals(score.rules())) return;
        apply(new ScoreRulesChanged(lastScoreVersion + 1, command.rules()));
    }

    /** Answers with the version under which they can be compared. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ProposeScoreRules command) {
        check(command.rules());
        var proposed = new ScoreRulesProposed(lastScoreVersion + 1, command.rules());
        apply(proposed);
        return Long.toString(proposed.version());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeNurturingRules command) {
        mustBeDifferent(command.rules().plans(), NurturingPlan::code);
        if (command.rules().equals(nurturing.rules())) return;
        apply(new NurturingRulesChanged(nurturing.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(FollowUpRulesChanged event) {
        id = LeadRulesCommand.RULEBOOK;
        followUp = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(CaptureRulesChanged event) {
        id = LeadRulesCommand.RULEBOOK;
        capture = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(DistributionRulesChanged event) {
        id = LeadRulesCommand.RULEBOOK;
        distribution = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(ScoreRulesChanged event) {
        id = LeadRulesCommand.RULEBOOK;
        score = new Ruled<>(event.version(), event.rules());
        lastScoreVersion = event.version();
    }

    @EventSourcingHandler
    void on(ScoreRulesProposed event) {
        id = LeadRulesCommand.RULEBOOK;
        lastScoreVersion = event.version();
    }

    @EventSourcingHandler
    void on(NurturingRulesChanged event) {
        id = LeadRulesCommand.RULEBOOK;
        nurturing = new Ruled<>(event.version(), event.rules());
    }

    private static void check(ScoreRules rules) {
        mustBeDifferent(rules.rules(), ScoreRule::code);
        mustBeDifferent(rules.bands(), ScoreBand::name);
    }

    private static <T> void mustBeDifferent(List<T> parts, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (var part : parts) refuse(!seen.add(code.apply(part)), LeadRefusal.RULE_CODE_TWICE);
    }

    private static void mustBeKnown(StaffId member, StaffDirectory staff) {
        refuse(staff.byId(member).isEmpty(), LeadRefusal.ASSIGNEE_NOT_FOUND);
    }
}
