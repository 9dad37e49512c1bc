package io.throughline.lead.rules;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRule;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadRulesEvent.DistributionRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.FollowUpRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesProposed;
import io.throughline.contracts.lead.ScoreBand;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.rules.LeadRulesCommand.ChangeCaptureRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeDistributionRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeFollowUpRules;
import io.throughline.lead.rules.LeadRulesCommand.ChangeScoreRules;
import io.throughline.lead.rules.LeadRulesCommand.ProposeScoreRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules are changed by administrators, one version after the other, and a version names one set of rules for ever. */
class LeadRulebookTest {

    private static final FollowUpRules STRICT = new FollowUpRules(4, 48, 12, 5, 14);
    private static final ScoreRules NONE = new ScoreRules(List.of(), List.of());

    private final AggregateFixture<LeadRulebook> rules = AggregateFixture.of(LeadRulebook.class);

    @Test
    void countsItsVersionsFromOne() {
        rules.givenNothing()
                .when(new ChangeFollowUpRules(STRICT))
                .by(ADMINISTRATOR)
                .expectEvents(new FollowUpRulesChanged(1, STRICT));
        rules.given(new FollowUpRulesChanged(1, STRICT))
                .when(new ChangeFollowUpRules(FollowUpRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectEvents(new FollowUpRulesChanged(2, FollowUpRules.DEFAULT));
    }

    @Test
    void recordsNothingWhenTheRulesAreWhatTheyWere() {
        rules.given(new FollowUpRulesChanged(1, STRICT))
                .when(new ChangeFollowUpRules(STRICT))
                .by(ADMINISTRATOR)
                .expectNothing();
        rules.givenNothing()
                .when(new ChangeCaptureRules(CaptureRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void countsProposalsAmongTheVersionsOfTheScore() {
        rules.given(new ScoreRulesChanged(1, NONE))
                .when(new ProposeScoreRules(ScoreRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectEvents(new ScoreRulesProposed(2, ScoreRules.DEFAULT))
                .expectOutcome("2");
        rules.given(new ScoreRulesChanged(1, NONE), new ScoreRulesProposed(2, ScoreRules.DEFAULT))
                .when(new ChangeScoreRules(ScoreRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectEvents(new ScoreRulesChanged(3, ScoreRules.DEFAULT));
    }

    @Test
    void refusesRulesThatCannotBeToldApart() {
        var twice = new ScoreRules(List.of(), List.of(new ScoreBand("A", 1), new ScoreBand("A", 2)));
        rules.givenNothing()
                .when(new ChangeScoreRules(twice))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.RULE_CODE_TWICE);
        rules.givenNothing()
                .when(new ProposeScoreRules(twice))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.RULE_CODE_TWICE);
    }

    @Test
    void refusesToDistributeToSomebodyWhomNobodyKnows() {
        rules.givenNothing()
                .when(distributeTo(new StaffId(Identifier.named("test", "nobody"))))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
        var known = distributeTo(WANG_FANG.id());
        rules.givenNothing().when(known).by(ADMINISTRATOR).expectEvents(new DistributionRulesChanged(1, known.rules()));
    }

    @Test
    void letsNobodyChangeThemButAdministrators() {
        rules.givenNothing()
                .when(new ChangeFollowUpRules(STRICT))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private static ChangeDistributionRules distributeTo(StaffId assignee) {
        return new ChangeDistributionRules(new DistributionRules(
                true,
                List.of(new DistributionRule(
                        "all",
                        Set.of(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(assignee),
                        Optional.empty()))));
    }
}
