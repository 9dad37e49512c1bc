package io.throughline.account.targets;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TargetRefusal;
import io.throughline.account.targets.TargetCommand.AppraiseTarget;
import io.throughline.account.targets.TargetCommand.CorrectTarget;
import io.throughline.account.targets.TargetCommand.RestoreTarget;
import io.throughline.account.targets.TargetCommand.SetTarget;
import io.throughline.account.targets.TargetCommand.WithdrawTarget;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.TargetEvent;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import io.throughline.contracts.staff.TargetEvent.TargetCorrected;
import io.throughline.contracts.staff.TargetEvent.TargetEnded;
import io.throughline.contracts.staff.TargetEvent.TargetRestored;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetEvent.TargetWithdrawn;
import io.throughline.contracts.staff.TargetId;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.contracts.staff.TargetTerms;
import io.throughline.contracts.staff.WarningStep;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A target from its setting to its end: who may, when it warns and what is said of it (L19). */
class TargetTest {

    private static final TargetId TARGET = new TargetId(Identifier.named("test", "target"));
    private static final Instant NOW = AggregateFixture.NOW;
    private static final Money GOAL = Money.parse("CNY 100000.00");

    /** 60 of 100 days have passed. */
    private static final TargetTerms RUNNING =
            new TargetTerms(NOW.minus(Duration.ofDays(60)), NOW.plus(Duration.ofDays(40)), Figure.of(GOAL));

    private static final TargetTerms OVER = new TargetTerms(NOW.minus(Duration.ofDays(60)), NOW, Figure.of(GOAL));

    private Figure achieved = Figure.of(Money.parse("CNY 49999.99"));
    private final AggregateFixture<Target> targets = AggregateFixture.of(Target.class)
            .with((Achievements) (aim, at) -> achieved)
            .with((CurrentTargetRules) () -> new Ruled<>(4, TargetRules.DEFAULT));

    @Test
    void isSetBySomebodyAbove() {
        targets.givenNothing().when(set(RUNNING)).by(WANG_FANG).expectEvents(isSet(RUNNING));
        targets.givenNothing().when(set(RUNNING)).by(MARIA).expectRefusal(AccountRefusal.STAFF_NOT_FOUND);
        targets.givenNothing().when(set(RUNNING)).by(AUDITOR).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void isNeverSetOrChangedByHimself() {
        var own = new SetTarget(
                TARGET,
                WANG_FANG.id(),
                true,
                Kpi.WON_VALUE,
                RUNNING.start(),
                RUNNING.end(),
                Optional.of(GOAL),
                Optional.empty());
        targets.givenNothing().when(own).by(WANG_FANG).expectRefusal(TargetRefusal.OWN_TARGET);
        var hers = new TargetSet(TARGET, WANG_FANG.id(), true, Kpi.WON_VALUE, RUNNING);
        targets.given(hers)
                .when(new WithdrawTarget(TARGET, "太高"))
                .by(WANG_FANG)
                .expectRefusal(TargetRefusal.OWN_TARGET);
    }

    @Test
    void hasATimeAndAGoalOfItsForm() {
        var reversed = new TargetTerms(RUNNING.end(), RUNNING.start(), RUNNING.goal());
        targets.givenNothing().when(set(reversed)).by(WANG_FANG).expectRefusal(TargetRefusal.TARGET_PERIOD_EMPTY);
        for (var goal : List.of(
                Figure.of(7), new Figure(Optional.of(GOAL), Optional.of(7)), Figure.of(Money.parse("CNY 0.00")))) {
            targets.givenNothing()
                    .when(set(new TargetTerms(RUNNING.start(), RUNNING.end(), goal)))
                    .by(WANG_FANG)
                    .expectRefusal(TargetRefusal.TARGET_FIGURE_UNFIT);
        }
    }

    @Test
    void isCorrectedWithdrawnAndRestored() {
        var lower = new TargetTerms(RUNNING.start(), RUNNING.end(), Figure.of(Money.parse("CNY 80000.00")));
        var correction = new CorrectTarget(
                TARGET, lower.start(), lower.end(), lower.goal().amount(), Optional.empty());
        var corrected = new TargetCorrected(TARGET, LI_NA.id(), RUNNING, lower);
        var withdrawn = new TargetWithdrawn(TARGET, LI_NA.id(), "休假");

        targets.given(isSet(RUNNING)).when(correction).by(WANG_FANG).expectEvents(corrected);
        targets.given(isSet(RUNNING), corrected).when(correction).by(WANG_FANG).expectNothing();
        targets.given(isSet(RUNNING)).when(correction).by(MARIA).expectRefusal(TargetRefusal.TARGET_NOT_FOUND);
        targets.given(isSet(RUNNING))
                .when(new WithdrawTarget(TARGET, "休假"))
                .by(WANG_FANG)
                .expectEvents(withdrawn);
        targets.given(isSet(RUNNING), withdrawn)
                .when(new WithdrawTarget(TARGET, "休假"))
                .by(WANG_FANG)
                .expectNothing();
        targets.given(isSet(RUNNING), withdrawn)
                .when(correction)
                .by(WANG_FANG)
                .expectRefusal(TargetRefusal.TARGET_WITHDRAWN);
        targets.given(isSet(RUNNING), withdrawn)
                .when(new RestoreTarget(TARGET, "回来了"))
                .by(WANG_FANG)
                .expectEvents(new TargetRestored(TARGET, LI_NA.id(), "回来了"));
        targets.given(isSet(RUNNING))
                .when(new RestoreTarget(TARGET, "回来了"))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void warnsOnceAtEachStepWithAllFigures() {
        targets.given(isSet(RUNNING))
                .when(new JudgeTarget(TARGET))
                .byProcess("target.watch")
                .expectEvents(behind());
        targets.given(isSet(RUNNING), behind())
                .when(new JudgeTarget(TARGET))
                .byProcess("target.watch")
                .expectNothing();
    }

    @Test
    void warnsAnewWhenItWasCorrected() {
        var lower = new TargetTerms(RUNNING.start(), RUNNING.end(), Figure.of(Money.parse("CNY 100000.01")));
        var corrected = new TargetCorrected(TARGET, LI_NA.id(), lower, RUNNING);
        targets.given(isSet(lower), behind(), corrected)
                .when(new JudgeTarget(TARGET))
                .byProcess("target.watch")
                .expectEvents(behind());
    }

    @Test
    void doesNotWarnOfWhatIsOnItsWayOrWithdrawnOrYetToBegin() {
        var withdrawn = new TargetWithdrawn(TARGET, LI_NA.id(), "休假");
        var later = new TargetTerms(NOW.plusSeconds(1), RUNNING.end(), RUNNING.goal());
        expectSilence(isSet(RUNNING), withdrawn);
        expectSilence(isSet(later));
        achieved = Figure.of(Money.parse("CNY 50000.00"));
        expectSilence(isSet(RUNNING));
    }

    @Test
    void saysWhatWasAchievedWhenItsTimeIsOver() {
        achieved = Figure.of(Money.parse("CNY 120000.00"));
        var ended = new TargetEnded(TARGET, LI_NA.id(), achieved, 120);
        targets.given(isSet(OVER))
                .when(new JudgeTarget(TARGET))
                .byProcess("target.watch")
                .expectEvents(ended);
        expectSilence(isSet(OVER), ended);
    }

    @Test
    void isAppraisedInTheStepsOfTheHouseByWhomTheyBelongTo() {
        appraised(LI_NA, "FEEDBACK", List.of()).expectRefusal(TargetRefusal.APPRAISAL_STEP_EARLY);
        appraised(LI_NA, "SUGGESTION", List.of()).expectRefusal(TargetRefusal.NOT_HIS_APPRAISAL_STEP);
        appraised(WANG_FANG, "SUGGESTION", List.of()).expectEvents(said(0));
        appraised(WANG_FANG, "FEEDBACK", List.of(said(0))).expectRefusal(TargetRefusal.NOT_HIS_APPRAISAL_STEP);
        appraised(LI_NA, "FEEDBACK", List.of(said(0))).expectEvents(said(1));
        appraised(LI_NA, "FEEDBACK", List.of(said(0), said(1))).expectNothing();
        appraised(ADMINISTRATOR, "NONE", List.of()).expectRefusal(TargetRefusal.APPRAISAL_STEP_UNKNOWN);
        appraised(JOHN, "FEEDBACK", List.of(said(0))).expectRefusal(TargetRefusal.TARGET_NOT_FOUND);
        var withdrawn = new TargetWithdrawn(TARGET, LI_NA.id(), "休假");
        appraised(WANG_FANG, "SUGGESTION", List.of(withdrawn)).expectRefusal(TargetRefusal.TARGET_WITHDRAWN);
    }

    private Outcome<Target> appraised(StaffMember by, String step, List<TargetEvent> before) {
        var all = new ArrayList<TargetEvent>(List.of(isSet(RUNNING)));
        all.addAll(before);
        return targets.given(all)
                .when(new AppraiseTarget(TARGET, step, "每周拜访两家老客户"))
                .by(by);
    }

    private void expectSilence(TargetEvent... history) {
        targets.given(List.of(history))
                .when(new JudgeTarget(TARGET))
                .byProcess("target.watch")
                .expectNothing();
    }

    private static SetTarget set(TargetTerms terms) {
        return new SetTarget(
                TARGET,
                LI_NA.id(),
                false,
                Kpi.WON_VALUE,
                terms.start(),
                terms.end(),
                terms.goal().amount(),
                terms.goal().count());
    }

    private static TargetSet isSet(TargetTerms terms) {
        return new TargetSet(TARGET, LI_NA.id(), false, Kpi.WON_VALUE, terms);
    }

    private static TargetBehind behind() {
        return new TargetBehind(
                TARGET,
                LI_NA.id(),
                Optional.of(WANG_FANG.id()),
                new WarningStep(50, 10),
                60,
                Figure.of(Money.parse("CNY 49999.99")),
                49,
                Figure.of(Money.parse("CNY 60000.00")),
                4);
    }

    private static TargetAppraised said(int step) {
        return new TargetAppraised(
                TARGET, LI_NA.id(), TargetRules.DEFAULT.appraisal().get(step), "每周拜访两家老客户", 4);
    }
}
