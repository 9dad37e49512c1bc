package io.throughline.account.commission;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.account.CommissionRefusal;
import io.throughline.account.commission.CommissionCommand.ApproveCommission;
import io.throughline.account.commission.CommissionCommand.ChangeCommissionRules;
import io.throughline.account.commission.CommissionCommand.PayCommission;
import io.throughline.account.commission.CommissionCommand.WithdrawCommissionApproval;
import io.throughline.account.commission.CommissionUpkeep.EarnCommission;
import io.throughline.account.commission.CommissionUpkeep.ReverseCommission;
import io.throughline.account.targets.Attainment;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.CommissionEvent.CommissionApprovalWithdrawn;
import io.throughline.contracts.staff.CommissionEvent.CommissionApproved;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionEvent.CommissionPaid;
import io.throughline.contracts.staff.CommissionEvent.CommissionReversed;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.CommissionRulesEvent.CommissionRulesChanged;
import io.throughline.contracts.staff.CommissionShare;
import io.throughline.contracts.staff.CommissionStage;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TeamWeight;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A commission from the won deal to the payment, and back when the deal is gone (L22). */
class CommissionTest {

    private static final OpportunityId DEAL = new OpportunityId(Identifier.named("test", "deal"));
    private static final CommissionId ID = CommissionId.of(DEAL);
    private static final Money VALUE = Money.parse("CNY 10000.99");
    private static final Map<StaffId, TeamRole> NOBODY = Map.of();
    private static final CommissionApproved APPROVED = new CommissionApproved(ID, LI_NA.id());
    private static final CommissionPaid PAID = new CommissionPaid(ID, LI_NA.id(), Optional.of("2026-0601"));

    private Optional<Integer> achieved = Optional.empty();
    private final AggregateFixture<Commission> commissions = AggregateFixture.of(Commission.class)
            .with((CurrentCommissionRules) () -> new Ruled<>(5, CommissionRules.DEFAULT))
            .with((Attainment) (member, at) -> achieved);

    @Test
    void isEarnedByTheOwnerAloneWhereNobodyHelped() {
        earns(NOBODY, earned("100.01", 100, share(LI_NA.id(), Optional.empty(), 80, "100.01")));
    }

    @Test
    void theRateFollowsFromWhatHeHadAchievedBefore() {
        achieved = Optional.of(79);
        earns(NOBODY, earned("100.01", 100, share(LI_NA.id(), Optional.empty(), 80, "100.01")));
        achieved = Optional.of(80);
        earns(NOBODY, earned("150.01", 150, share(LI_NA.id(), Optional.empty(), 80, "150.01")));
        achieved = Optional.of(250);
        earns(NOBODY, earned("200.02", 200, share(LI_NA.id(), Optional.empty(), 80, "200.02")));
    }

    @Test
    void isSplitWithWhoHasARoleThatTheRulesPayAndNothingIsLost() {
        var team = new LinkedHashMap<StaffId, TeamRole>();
        team.put(ZHAO_LEI.id(), TeamRole.SALES);
        team.put(JOHN.id(), TeamRole.SPONSOR);
        team.put(MARIA.id(), TeamRole.PRESALES);
        team.put(LI_NA.id(), TeamRole.SALES);
        earns(
                team,
                earned(
                        "100.01",
                        100,
                        share(LI_NA.id(), Optional.empty(), 80, "72.74"),
                        share(ZHAO_LEI.id(), Optional.of(TeamRole.SALES), 20, "18.18"),
                        share(MARIA.id(), Optional.of(TeamRole.PRESALES), 10, "9.09")));
    }

    @Test
    void isEarnedOnceAndNotForAlmostNothing() {
        commissions
                .given(earned())
                .when(new EarnCommission(ID, DEAL, LI_NA.id(), NOBODY, VALUE, AggregateFixture.NOW))
                .byProcess("account.commission")
                .expectNothing();
        commissions
                .givenNothing()
                .when(new EarnCommission(ID, DEAL, LI_NA.id(), NOBODY, Money.parse("CNY 0.49"), AggregateFixture.NOW))
                .byProcess("account.commission")
                .expectNothing();
    }

    @Test
    void isGoneWithTheDealAndEarnedAnew() {
        var reversed = new CommissionReversed(ID, LI_NA.id(), earned().total(), false);
        commissions
                .given(earned())
                .when(new ReverseCommission(ID))
                .byProcess("account.commission")
                .expectEvents(reversed);
        commissions
                .given(earned(), APPROVED, PAID)
                .when(new ReverseCommission(ID))
                .byProcess("account.commission")
                .expectEvents(new CommissionReversed(ID, LI_NA.id(), earned().total(), true));
        commissions
                .given(earned(), reversed)
                .when(new ReverseCommission(ID))
                .byProcess("account.commission")
                .expectNothing();
        commissions
                .given(earned(), reversed)
                .when(new ApproveCommission(ID))
                .by(WANG_FANG)
                .expectRefusal(CommissionRefusal.COMMISSION_REVERSED);
        commissions
                .given(earned(), reversed)
                .when(new EarnCommission(ID, DEAL, LI_NA.id(), NOBODY, VALUE, AggregateFixture.NOW))
                .byProcess("account.commission")
                .expectEvents(earned());
    }

    @Test
    void isApprovedBySomebodyAboveWhoGetsNothingOfIt() {
        commissions
                .given(earned())
                .when(new ApproveCommission(ID))
                .by(WANG_FANG)
                .expectEvents(APPROVED);
        commissions
                .given(earned(), APPROVED)
                .when(new ApproveCommission(ID))
                .by(WANG_FANG)
                .expectNothing();
        commissions
                .given(earned())
                .when(new ApproveCommission(ID))
                .by(MARIA)
                .expectRefusal(CommissionRefusal.COMMISSION_NOT_FOUND);
        for (var caller : List.of(LI_NA, AUDITOR)) {
            commissions
                    .given(earned())
                    .when(new ApproveCommission(ID))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
        var shared = earned("100.01", 100, share(WANG_FANG.id(), Optional.of(TeamRole.SALES), 20, "20.00"));
        commissions
                .given(shared)
                .when(new ApproveCommission(ID))
                .by(WANG_FANG)
                .expectRefusal(CommissionRefusal.OWN_COMMISSION);
    }

    @Test
    void isPaidOnceItIsApproved() {
        var payment = new PayCommission(ID, Optional.of("2026-0601"));
        commissions
                .given(earned())
                .when(payment)
                .by(ADMINISTRATOR)
                .expectRefusal(CommissionRefusal.COMMISSION_NOT_APPROVED);
        commissions.given(earned(), APPROVED).when(payment).by(ADMINISTRATOR).expectEvents(PAID);
        commissions
                .given(earned(), APPROVED, PAID)
                .when(payment)
                .by(ADMINISTRATOR)
                .expectNothing();
        commissions
                .given(earned(), APPROVED)
                .when(payment)
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void anApprovalIsTakenBackUntilItIsPaid() {
        var withdrawal = new WithdrawCommissionApproval(ID, "待核实");
        commissions
                .given(earned(), APPROVED)
                .when(withdrawal)
                .by(WANG_FANG)
                .expectEvents(new CommissionApprovalWithdrawn(ID, LI_NA.id(), "待核实"));
        commissions.given(earned()).when(withdrawal).by(WANG_FANG).expectNothing();
        commissions
                .given(earned(), APPROVED, PAID)
                .when(withdrawal)
                .by(WANG_FANG)
                .expectRefusal(CommissionRefusal.COMMISSION_WAS_PAID);
    }

    @Test
    void theRulesAreInOrder() {
        var rules = AggregateFixture.of(CommissionRulebook.class);
        var stages = List.of(new CommissionStage(0, 50));
        var flat = new CommissionRules(30, stages, 1, List.of(), 0);
        rules.givenNothing()
                .when(new ChangeCommissionRules(flat))
                .by(ADMINISTRATOR)
                .expectEvents(new CommissionRulesChanged(1, flat));
        rules.given(new CommissionRulesChanged(1, flat))
                .when(new ChangeCommissionRules(flat))
                .by(ADMINISTRATOR)
                .expectNothing();
        rules.givenNothing()
                .when(new ChangeCommissionRules(
                        new CommissionRules(30, List.of(new CommissionStage(1, 50)), 1, List.of(), 0)))
                .by(ADMINISTRATOR)
                .expectRefusal(CommissionRefusal.COMMISSION_STAGES_UNSORTED);
        var sales = new TeamWeight(TeamRole.SALES, 1);
        rules.givenNothing()
                .when(new ChangeCommissionRules(new CommissionRules(30, stages, 1, List.of(sales, sales), 0)))
                .by(ADMINISTRATOR)
                .expectRefusal(CommissionRefusal.COMMISSION_ROLE_TWICE);
    }

    private void earns(Map<StaffId, TeamRole> team, CommissionEarned earned) {
        commissions
                .givenNothing()
                .when(new EarnCommission(ID, DEAL, LI_NA.id(), team, VALUE, AggregateFixture.NOW))
                .byProcess("account.commission")
                .expectEvents(earned);
    }

    private CommissionEarned earned() {
        return earned("100.01", 100, share(LI_NA.id(), Optional.empty(), 80, "100.01"));
    }

    private CommissionEarned earned(String total, int rate, CommissionShare... shares) {
        return new CommissionEarned(
                ID, DEAL, LI_NA.id(), VALUE, VALUE, achieved, rate, money(total), List.of(shares), 5);
    }

    private static CommissionShare share(StaffId who, Optional<TeamRole> role, int weight, String amount) {
        return new CommissionShare(who, role, weight, money(amount));
    }

    private static Money money(String amount) {
        return Money.parse("CNY " + amount);
    }
}
