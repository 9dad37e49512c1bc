package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.id;
import static io.throughline.lead.opportunity.PlanStory.APRIL;
import static io.throughline.lead.opportunity.PlanStory.ITEM;
import static io.throughline.lead.opportunity.PlanStory.TODAY;
import static io.throughline.lead.opportunity.PlanStory.cancelled;
import static io.throughline.lead.opportunity.PlanStory.done;
import static io.throughline.lead.opportunity.PlanStory.overdue;
import static io.throughline.lead.opportunity.PlanStory.planned;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.PlanCommand.AddPlanItem;
import io.throughline.lead.opportunity.PlanCommand.CancelPlanItem;
import io.throughline.lead.opportunity.PlanCommand.ChangePlanItem;
import io.throughline.lead.opportunity.PlanCommand.CompletePlanItem;
import io.throughline.lead.opportunity.PlanCommand.NotePlanItem;
import io.throughline.lead.opportunity.PlanCommand.ReopenPlanItem;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The development plan of an opportunity: made, carried out, recorded (L10, L11). */
class DevelopmentPlanTest {

    private final AggregateFixture<Opportunity> opportunities = OpportunityStory.opportunities(TestSalesRules.BUILT_IN);

    @Test
    void isMadeByTheManagerForThePresentStepAndHimself() {
        opportunities
                .given(anOpportunity().movedTo("NEEDS").events())
                .when(new AddPlanItem(CHANCE, ITEM, "拜访采购经理", Optional.empty(), Optional.of(APRIL), Optional.empty()))
                .by(LI_NA)
                .expectEvents(planned("NEEDS"));
    }

    @Test
    void isMadeByTheSupervisorForAnotherStepAndSomebodyBelowHim() {
        opportunities
                .given(anOpportunity().events())
                .when(add("拜访采购经理", "TRUST", id(ZHAO_LEI)))
                .by(WANG_FANG)
                .expectEvents(new PlanItemPlanned(
                        CHANCE, CUSTOMER, ITEM, new StageId("TRUST"), "拜访采购经理", Optional.of(APRIL), id(ZHAO_LEI)));
    }

    @Test
    void isMadeByNobodyElse() {
        for (var caller : List.of(MARKETING, AUDITOR, SERVICE_AGENT)) {
            opportunities
                    .given(anOpportunity().events())
                    .when(add("拜访采购经理", "TRUST", Optional.empty()))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void refusesAResponsiblePersonOutOfReachOrOutsideSales() {
        refuses(anOpportunity(), add("拜访", "TRUST", id(JOHN)), LeadRefusal.ASSIGNEE_NOT_FOUND);
        opportunities
                .given(anOpportunity().events())
                .when(add("拜访", "TRUST", id(SERVICE_AGENT)))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void refusesAStepThatTheMethodDoesNotHave() {
        refuses(anOpportunity(), add("拜访", "FIRST_CALL", Optional.empty()), LeadRefusal.STAGE_UNKNOWN);
    }

    @Test
    void recordsNothingWhenTheSameIsPlannedAgainAndRefusesAnotherItemOfThatId() {
        var with = anOpportunity().with(planned("NEEDS"));
        opportunities
                .given(with.events())
                .when(add("拜访采购经理", "NEEDS", Optional.empty()))
                .by(LI_NA)
                .expectNothing();
        refuses(with, add("宴请采购经理", "NEEDS", Optional.empty()), LeadRefusal.PLAN_ITEM_TAKEN);
    }

    @Test
    void refusesMoreThanTwoHundredItems() {
        var full = anOpportunity();
        IntStream.range(0, 200).forEach(number -> full.with(anotherItem(number)));
        refuses(full, add("再拜访", "NEEDS", Optional.empty()), LeadRefusal.OPPORTUNITY_FULL);
    }

    @Test
    void isPlannedDifferentlyWhileItIsOpen() {
        var later = new ChangePlanItem(
                CHANCE, ITEM, "拜访采购经理", new StageId("NEEDS"), Optional.of(TODAY.plusDays(7)), Optional.empty());
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).events())
                .when(later)
                .by(LI_NA)
                .expectEvents(planned("NEEDS", Optional.of(TODAY.plusDays(7))));
        opportunities
                .given(anOpportunity()
                        .with(planned("NEEDS", Optional.of(TODAY.plusDays(7))))
                        .events())
                .when(later)
                .by(LI_NA)
                .expectNothing();
        refuses(anOpportunity().with(planned("NEEDS"), done()), later, LeadRefusal.PLAN_ITEM_ENDED);
    }

    @Test
    void keepsARecordOfItsExecution() {
        var note = new NotePlanItem(CHANCE, ITEM, "对方在出差，周五再联系");
        var noted = new PlanItemNoted(CHANCE, CUSTOMER, ITEM, "对方在出差，周五再联系");
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).events())
                .when(note)
                .by(LI_NA)
                .expectEvents(noted);
        opportunities
                .given(anOpportunity().with(planned("NEEDS"), noted).events())
                .when(note)
                .by(LI_NA)
                .expectEvents(noted);
    }

    @Test
    void isDoneOnceWithItsResult() {
        var complete = new CompletePlanItem(CHANCE, ITEM, "客户愿意试用");
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).events())
                .when(complete)
                .by(LI_NA)
                .expectEvents(done());
        opportunities
                .given(anOpportunity().with(planned("NEEDS"), done()).events())
                .when(complete)
                .by(LI_NA)
                .expectNothing();
        refuses(anOpportunity().with(planned("NEEDS"), cancelled()), complete, LeadRefusal.PLAN_ITEM_ENDED);
    }

    @Test
    void isCancelledOnceForAReason() {
        var cancel = new CancelPlanItem(CHANCE, ITEM, "采购经理离职");
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).events())
                .when(cancel)
                .by(LI_NA)
                .expectEvents(cancelled());
        opportunities
                .given(anOpportunity().with(planned("NEEDS"), cancelled()).events())
                .when(cancel)
                .by(LI_NA)
                .expectNothing();
        refuses(anOpportunity().with(planned("NEEDS"), done()), cancel, LeadRefusal.PLAN_ITEM_ENDED);
    }

    @Test
    void isOpenedAgainAfterItWasDoneOrCancelled() {
        var reopen = new ReopenPlanItem(CHANCE, ITEM);
        for (OpportunityEvent end : List.of(done(), cancelled())) {
            opportunities
                    .given(anOpportunity().with(planned("NEEDS"), end).events())
                    .when(reopen)
                    .by(LI_NA)
                    .expectEvents(new PlanItemReopened(CHANCE, CUSTOMER, ITEM, Optional.of(APRIL)));
        }
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).events())
                .when(reopen)
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesAnItemThatIsNotThere() {
        for (Command command : List.of(
                new NotePlanItem(CHANCE, ITEM, "x"),
                new CompletePlanItem(CHANCE, ITEM, "x"),
                new CancelPlanItem(CHANCE, ITEM, "x"),
                new ReopenPlanItem(CHANCE, ITEM))) {
            refuses(anOpportunity(), command, LeadRefusal.PLAN_ITEM_NOT_FOUND);
        }
    }

    @Test
    void tellsOnceThatItsLastDayHasPassed() {
        miss(anOpportunity().with(planned("NEEDS"))).expectEvents(overdue());
        miss(anOpportunity().with(planned("NEEDS"), overdue())).expectNothing();
    }

    @Test
    void tellsOfNothingThatIsNotOverdue() {
        miss(anOpportunity().with(planned("NEEDS", Optional.of(TODAY)))).expectNothing();
        miss(anOpportunity().with(planned("NEEDS", Optional.empty()))).expectNothing();
        miss(anOpportunity().with(planned("NEEDS"), done())).expectNothing();
        miss(anOpportunity().with(planned("NEEDS"), cancelled())).expectNothing();
        miss(anOpportunity().with(planned("NEEDS")).won()).expectNothing();
        miss(anOpportunity()).expectNothing();
    }

    @Test
    void tellsOnceMoreOfAnotherLastDay() {
        var may = LocalDate.of(2026, 5, 2);
        miss(anOpportunity().with(planned("NEEDS"), overdue(), planned("NEEDS", Optional.of(may))))
                .expectEvents(new PlanItemOverdue(CHANCE, CUSTOMER, ITEM, may, id(LI_NA)));
    }

    private Outcome<Opportunity> miss(OpportunityStory story) {
        return opportunities
                .given(story.events())
                .when(new MissPlanItem(CHANCE, ITEM))
                .byProcess("opportunity.plan-item");
    }

    private void refuses(OpportunityStory story, Command command, LeadRefusal refusal) {
        opportunities.given(story.events()).when(command).by(LI_NA).expectRefusal(refusal);
    }

    private static PlanItemPlanned anotherItem(int number) {
        var like = planned("NEEDS");
        var item = new PlanItemId(Identifier.named("test", "plan item " + number));
        return new PlanItemPlanned(CHANCE, CUSTOMER, item, like.stage(), like.title(), like.due(), like.responsible());
    }

    private static AddPlanItem add(String title, String stage, Optional<StaffId> responsible) {
        return new AddPlanItem(CHANCE, ITEM, title, Optional.of(new StageId(stage)), Optional.of(APRIL), responsible);
    }
}
