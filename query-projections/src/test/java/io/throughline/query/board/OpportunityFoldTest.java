package io.throughline.query.board;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.query.Deals.CUSTOMER;
import static io.throughline.query.Deals.deal;
import static io.throughline.query.Deals.expected;
import static io.throughline.query.Deals.lost;
import static io.throughline.query.Deals.moved;
import static io.throughline.query.Deals.opened;
import static io.throughline.query.Deals.reopened;
import static io.throughline.query.Deals.won;
import static io.throughline.query.Deals.yuan;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRemoved;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.lead.Wording;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An opportunity on the board shows what it is now and what it was. */
class OpportunityFoldTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final PlanItemId ITEM = new PlanItemId(Identifier.named("test", "item"));

    @Test
    void showsTheStepsItStoodAtWithTheirTimes() {
        var shown = after(List.of(moved("年度合同", "PROSPECTING", "NEEDS"), moved("年度合同", "NEEDS", "PROPOSAL")));

        assertThat(shown.stage()).isEqualTo(new StageId("PROPOSAL"));
        assertThat(shown.course().stageName()).isEqualTo(new Wording("proposal", "提出方案"));
        assertThat(shown.course().probability()).isEqualTo(65);
        assertThat(shown.course().history())
                .extracting(period -> period.stage().value(), StagePeriod::from, StagePeriod::until)
                .containsExactly(
                        tuple("PROSPECTING", minute(1), Optional.of(minute(2))),
                        tuple("NEEDS", minute(2), Optional.of(minute(3))),
                        tuple("PROPOSAL", minute(3), Optional.empty()));
        assertThat(shown.stageSince()).isEqualTo(minute(3));
    }

    @Test
    void countsAsWhatItsStepSaysUnlessSomebodyJudgesOtherwise() {
        assertThat(after(List.of()).forecast().category()).isEqualTo(ForecastCategory.PIPELINE);
        assertThat(after(List.of(moved("年度合同", "PROSPECTING", "PROPOSAL")))
                        .forecast()
                        .category())
                .isEqualTo(ForecastCategory.BEST_CASE);
        assertThat(after(List.of(moved("年度合同", "PROSPECTING", "COMMITMENT")))
                        .forecast()
                        .category())
                .isEqualTo(ForecastCategory.COMMIT);

        var judged = after(List.of(
                expected("年度合同", JUNE, Optional.of(ForecastCategory.OMITTED)),
                moved("年度合同", "PROSPECTING", "COMMITMENT")));
        assertThat(judged.forecast().category()).isEqualTo(ForecastCategory.OMITTED);
        assertThat(judged.forecast().judged()).isTrue();
        assertThat(judged.forecast().close()).contains(JUNE);
        assertThat(judged.forecast().history()).hasSize(2);
    }

    @Test
    void goesByItsOwnMethodOnceItFollowsOne() {
        var method = new SalesMethod(
                SalesMethod.EIGHT_STEPS.id(),
                new Wording("eight", "八步"),
                List.of(new SalesStep(new StageId("PROSPECTING"), new Wording("search", "搜寻"), 55, Set.of())),
                50,
                80);
        var shown = after(
                List.of(new OpportunityMethodFollowed(deal("年度合同"), CUSTOMER, method, 2, new StageId("PROSPECTING"))));

        assertThat(shown.course().version()).isEqualTo(2);
        assertThat(shown.course().stageName()).isEqualTo(new Wording("search", "搜寻"));
        assertThat(shown.course().wholeMethod()).isEqualTo(method);
        assertThat(shown.forecast().category()).isEqualTo(ForecastCategory.BEST_CASE);
        assertThat(shown.stageSince()).isEqualTo(minute(1));
        assertThat(shown.course().history()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(minute(1));
            assertThat(period.name()).isEqualTo(new Wording("search", "搜寻"));
        });
    }

    @Test
    void beginsAtTheFirstStepOfTheMethodThatItFollowsFromTheBeginning() {
        var method = new SalesMethod(
                new MethodId("CALLS"),
                new Wording("calls", "电话"),
                List.of(new SalesStep(new StageId("FIRST_CALL"), new Wording("call", "首次通话"), 20, Set.of())),
                50,
                80);
        var followed = new OpportunityMethodFollowed(deal("年度合同"), CUSTOMER, method, 2, new StageId("FIRST_CALL"));
        var history = new History()
                .then(minute(0), deal("年度合同"), opened("年度合同", LI_NA.id()))
                .then(minute(0).plusMillis(3), deal("年度合同"), followed);

        assertThat(after(history).course().history())
                .extracting(period -> period.stage().value())
                .containsExactly("FIRST_CALL");
    }

    @Test
    void showsItsPlanAndHowItWasCarriedOut() {
        var shown = after(List.of(
                planned(Optional.of(JUNE)),
                new PlanItemNoted(deal("年度合同"), CUSTOMER, ITEM, "已致电"),
                new PlanItemOverdue(deal("年度合同"), CUSTOMER, ITEM, JUNE, Optional.empty()),
                new PlanItemDone(deal("年度合同"), CUSTOMER, ITEM, "客户愿意试用")));

        assertThat(shown.plan()).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(PlanItemState.DONE);
            assertThat(item.overdue()).isTrue();
            assertThat(item.result()).contains("客户愿意试用");
            assertThat(item.endedAt()).contains(minute(5));
            assertThat(item.notes()).extracting(PlanNote::note).containsExactly("已致电");
        });
    }

    @Test
    void isNoMoreOverdueWithAnotherLastDayOrOnceItIsToBeDoneAgain() {
        var overdue = new PlanItemOverdue(deal("年度合同"), CUSTOMER, ITEM, JUNE, Optional.empty());
        var later = after(List.of(planned(Optional.of(JUNE)), overdue, planned(Optional.of(JUNE.plusDays(9)))));
        var again = after(List.of(
                planned(Optional.of(JUNE)),
                overdue,
                new PlanItemDone(deal("年度合同"), CUSTOMER, ITEM, "好"),
                new PlanItemReopened(deal("年度合同"), CUSTOMER, ITEM, Optional.of(JUNE))));

        assertThat(later.plan())
                .singleElement()
                .satisfies(item -> assertThat(item.overdue()).isFalse());
        assertThat(again.plan()).singleElement().satisfies(item -> {
            assertThat(item.overdue()).isFalse();
            assertThat(item.state()).isEqualTo(PlanItemState.OPEN);
            assertThat(item.result()).isEmpty();
        });
    }

    @Test
    void showsWhyAndToWhomItWasLostUntilItIsOpenedAgain() {
        var lost = after(lost("年度合同", Optional.of("鼎新软件")));
        assertThat(lost.state()).isEqualTo(OpportunityState.LOST);
        assertThat(lost.terms().loss().orElseThrow().id().value()).isEqualTo("PRICE");
        assertThat(lost.terms().wonBy()).contains("鼎新软件");

        var events = new ArrayList<>(lost("年度合同", Optional.empty()));
        events.add(reopened("年度合同", Optional.empty()));
        events.add(won("年度合同", 900));
        var shown = after(events);
        assertThat(shown.state()).isEqualTo(OpportunityState.WON);
        assertThat(shown.lostReason()).isEmpty();
        assertThat(shown.terms().loss()).isEmpty();
        assertThat(shown.wonValue()).contains(yuan(900));
        assertThat(shown.past().outcomes())
                .extracting(OpportunityOutcome::state)
                .containsExactly(OpportunityState.LOST, OpportunityState.WON);
        assertThat(shown.past().outcomes().getFirst().reopened()).contains(minute(4));
    }

    @Test
    void remembersItsOwnersInTheOrderOfTime() {
        var shown =
                after(List.of(new OpportunityAssigned(deal("年度合同"), CUSTOMER, ZHAO_LEI.id(), Optional.of(LI_NA.id()))));

        assertThat(shown.past().owners())
                .extracting(OwnerPeriod::owner, OwnerPeriod::until)
                .containsExactly(
                        tuple(Optional.of(Who.of(LI_NA.id())), Optional.of(minute(2))),
                        tuple(Optional.of(Who.of(ZHAO_LEI.id())), Optional.empty()));
    }

    @Test
    void showsCompetitorsAndTeamOnceEach() {
        var shown = after(List.of(
                competitor("鼎新软件"),
                competitor("鼎新软件"),
                competitor("金蝶"),
                new CompetitorRemoved(deal("年度合同"), CUSTOMER, "金蝶"),
                team(TeamRole.PRESALES, Optional.empty()),
                team(TeamRole.DELIVERY, Optional.of(TeamRole.PRESALES))));

        assertThat(shown.terms().competitors()).extracting(Competitor::name).containsExactly("鼎新软件");
        assertThat(shown.terms().team()).containsExactly(new TeamMember(Who.of(ZHAO_LEI.id()), TeamRole.DELIVERY));
        assertThat(after(List.of(
                                team(TeamRole.SALES, Optional.empty()),
                                new TeamMemberReleased(deal("年度合同"), CUSTOMER, ZHAO_LEI.id(), TeamRole.SALES)))
                        .terms()
                        .team())
                .isEmpty();
    }

    @Test
    void isShortAsAPartOfItsCustomer() {
        var whole = after(List.of(planned(Optional.empty()), competitor("鼎新软件")));

        assertThat(whole.brief().plan()).isEmpty();
        assertThat(whole.brief().course().history()).isEmpty();
        assertThat(whole.brief().terms().competitors()).isEmpty();
        assertThat(whole.brief().terms().products()).isEqualTo(whole.terms().products());
        assertThat(whole.brief().past()).isEqualTo(OpportunityPast.NONE);
    }

    private static Opportunity after(List<? extends OpportunityEvent> events) {
        var history = new History().then(deal("年度合同"), opened("年度合同", LI_NA.id()));
        events.forEach(event -> history.then(deal("年度合同"), event));
        return after(history);
    }

    private static Opportunity after(History history) {
        var records = Fold.all(new RecordProjection(), Map.of(), history.events());
        return requireNonNull(records.get(deal("年度合同").toString()))
                .opportunity()
                .orElseThrow();
    }

    private static Instant minute(int position) {
        return History.START.plusSeconds(60L * position);
    }

    private static PlanItemPlanned planned(Optional<LocalDate> due) {
        return new PlanItemPlanned(deal("年度合同"), CUSTOMER, ITEM, new StageId("NEEDS"), "拜访", due, Optional.empty());
    }

    private static CompetitorRecorded competitor(String name) {
        return new CompetitorRecorded(
                deal("年度合同"), CUSTOMER, name, Optional.empty(), Optional.of("价格低"), Optional.empty(), Optional.empty());
    }

    private static TeamMemberNamed team(TeamRole role, Optional<TeamRole> previous) {
        return new TeamMemberNamed(deal("年度合同"), CUSTOMER, ZHAO_LEI.id(), role, previous);
    }
}
