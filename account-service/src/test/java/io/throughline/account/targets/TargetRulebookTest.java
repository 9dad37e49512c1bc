package io.throughline.account.targets;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.TargetRefusal;
import io.throughline.account.targets.TargetCommand.ChangeTargetRules;
import io.throughline.contracts.staff.AppraisalStep;
import io.throughline.contracts.staff.Appraiser;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.contracts.staff.TargetRulesEvent.TargetRulesChanged;
import io.throughline.contracts.staff.WarningStep;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of targets make sense, and count their versions. */
class TargetRulebookTest {

    private static final AppraisalStep SELF = new AppraisalStep("SELF", "Self-assessment", "自评", Appraiser.EMPLOYEE);

    private final AggregateFixture<TargetRulebook> rules = AggregateFixture.of(TargetRulebook.class);

    @Test
    void areChangedAsAWholeAndOnce() {
        var quarter = new TargetRules(List.of(new WarningStep(25, 10)), List.of(SELF));
        rules.givenNothing()
                .when(new ChangeTargetRules(quarter))
                .by(ADMINISTRATOR)
                .expectEvents(new TargetRulesChanged(1, quarter));
        rules.given(new TargetRulesChanged(1, quarter))
                .when(new ChangeTargetRules(quarter))
                .by(ADMINISTRATOR)
                .expectNothing();
        rules.givenNothing()
                .when(new ChangeTargetRules(quarter))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void warnLaterAtEachStepAndNameEachStepOnce() {
        var unsorted = List.of(new WarningStep(50, 10), new WarningStep(50, 5));
        rules.givenNothing()
                .when(new ChangeTargetRules(new TargetRules(unsorted, List.of())))
                .by(ADMINISTRATOR)
                .expectRefusal(TargetRefusal.WARNINGS_UNSORTED);
        rules.givenNothing()
                .when(new ChangeTargetRules(new TargetRules(List.of(), List.of(SELF, SELF))))
                .by(ADMINISTRATOR)
                .expectRefusal(TargetRefusal.APPRAISAL_STEP_TWICE);
    }
}
