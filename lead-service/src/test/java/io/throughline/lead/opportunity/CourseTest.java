package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.PUMP;
import static io.throughline.lead.opportunity.OpportunityStory.VALUE;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.followed;
import static io.throughline.lead.opportunity.OpportunityStory.interest;
import static io.throughline.lead.opportunity.OpportunityStory.moved;
import static io.throughline.lead.opportunity.OpportunityStory.revised;
import static io.throughline.lead.opportunity.PlanStory.done;
import static io.throughline.lead.opportunity.PlanStory.planned;
import static io.throughline.lead.rules.TestSalesRules.CALLS;
import static io.throughline.lead.rules.TestSalesRules.step;
import static io.throughline.platform.test.TestStaff.LI_NA;

import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.FollowSalesMethod;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.test.AggregateFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An opportunity goes through the steps of its sales method, and keeps the method as it was (L13, 000:147). */
class CourseTest {

    private static final TestSalesRules WITH_CALLS = TestSalesRules.BUILT_IN.with(CALLS, 3);
    private static final Forecast NOTHING = new Forecast(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Forecast VALUE_ONLY = new Forecast(Optional.of(VALUE), Optional.empty(), Optional.empty());
    private static final Forecast WITH_CLOSE =
            new Forecast(Optional.of(VALUE), Optional.of(LocalDate.of(2026, 6, 30)), Optional.empty());

    private final AggregateFixture<Opportunity> opportunities = OpportunityStory.opportunities(WITH_CALLS);

    @Test
    void movesForwardAndBackBetweenTheSteps() {
        opportunities
                .given(anOpportunity().events())
                .when(moveTo("PROPOSAL"))
                .by(LI_NA)
                .expectEvents(moved("PROSPECTING", "PROPOSAL"));
        opportunities
                .given(anOpportunity().movedTo("PROPOSAL").events())
                .when(moveTo("NEEDS"))
                .by(LI_NA)
                .expectEvents(moved("PROPOSAL", "NEEDS"));
    }

    @Test
    void recordsNothingWhenItIsInThatStepAlready() {
        opportunities
                .given(anOpportunity().events())
                .when(moveTo("PROSPECTING"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesAStepOfAnotherMethod() {
        opportunities
                .given(anOpportunity().events())
                .when(moveTo("FIRST_CALL"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_UNKNOWN);
        opportunities
                .given(anOpportunity().following(CALLS, 3).events())
                .when(moveTo("PROPOSAL"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_UNKNOWN);
    }

    @Test
    void asksForAnItemOfThePlanThatServedTheStep() {
        var atFirst = anOpportunity().following(CALLS, 3);
        opportunities
                .given(atFirst.events())
                .when(moveTo("NEEDS"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(atFirst.with(planned("FIRST_CALL")).events())
                .when(moveTo("NEEDS"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(atFirst.with(done()).events())
                .when(moveTo("NEEDS"))
                .by(LI_NA)
                .expectEvents(moved("FIRST_CALL", "NEEDS"));
    }

    @Test
    void asksForProductsAndValue() {
        var noProducts = new OpportunityProductsChanged(CHANCE, CUSTOMER, List.of(), List.of(interest(PUMP, 1)));
        opportunities
                .given(atNeeds().with(noProducts).events())
                .when(moveTo("OFFER"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(atNeeds().with(revised(VALUE_ONLY, NOTHING)).events())
                .when(moveTo("OFFER"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities.given(atNeeds().events()).when(moveTo("OFFER")).by(LI_NA).expectEvents(moved("NEEDS", "OFFER"));
    }

    @Test
    void asksForEverythingThatTheStepsItSkipsAskFor() {
        opportunities
                .given(atNeeds().events())
                .when(moveTo("ANSWER"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(atNeeds().with(revised(VALUE_ONLY, WITH_CLOSE)).events())
                .when(moveTo("ANSWER"))
                .by(LI_NA)
                .expectEvents(moved("NEEDS", "ANSWER"));
    }

    @Test
    void asksForNothingOnTheWayBack() {
        opportunities
                .given(anOpportunity().following(CALLS, 3).movedTo("NEEDS").events())
                .when(moveTo("FIRST_CALL"))
                .by(LI_NA)
                .expectEvents(moved("NEEDS", "FIRST_CALL"));
    }

    @Test
    void keepsItsMethodWhenTheRulesChange() {
        OpportunityStory.opportunities(TestSalesRules.BUILT_IN)
                .given(anOpportunity()
                        .following(CALLS, 3)
                        .with(planned("FIRST_CALL"), done())
                        .events())
                .when(moveTo("NEEDS"))
                .by(LI_NA)
                .expectEvents(moved("FIRST_CALL", "NEEDS"));
    }

    @Test
    void movesToAnotherMethodByCommandWhereBothHaveTheStep() {
        opportunities
                .given(anOpportunity().movedTo("NEEDS").events())
                .when(follow(CALLS.id(), Optional.empty()))
                .by(LI_NA)
                .expectEvents(followed(CALLS, 3, new StageId("NEEDS")));
    }

    @Test
    void movesToANewerVersionOfItsMethod() {
        var newer = new SalesMethod(CALLS.id(), CALLS.name(), List.of(step("FIRST_CALL", "首次", 20)), 40, 80);
        OpportunityStory.opportunities(TestSalesRules.BUILT_IN.with(newer, 4))
                .given(anOpportunity().following(CALLS, 3).events())
                .when(follow(CALLS.id(), Optional.empty()))
                .by(LI_NA)
                .expectEvents(followed(newer, 4, new StageId("FIRST_CALL")));
    }

    @Test
    void recordsNothingWhenItFollowsThatVersionAlready() {
        opportunities
                .given(anOpportunity().following(CALLS, 3).events())
                .when(follow(CALLS.id(), Optional.empty()))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void asksWhereToGoOnWhereTheOtherMethodLacksTheStep() {
        opportunities
                .given(anOpportunity().events())
                .when(follow(CALLS.id(), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_NOT_IN_METHOD);
        opportunities
                .given(anOpportunity().events())
                .when(follow(CALLS.id(), Optional.of(new StageId("PROPOSAL"))))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_UNKNOWN);
        opportunities
                .given(anOpportunity().events())
                .when(follow(CALLS.id(), Optional.of(new StageId("OFFER"))))
                .by(LI_NA)
                .expectEvents(followed(CALLS, 3, new StageId("OFFER")));
    }

    @Test
    void refusesAMethodThatTheRulesDoNotHave() {
        opportunities
                .given(anOpportunity().events())
                .when(follow(new MethodId("MISSING"), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.METHOD_UNKNOWN);
    }

    private static OpportunityStory atNeeds() {
        return anOpportunity().following(CALLS, 3).movedTo("NEEDS");
    }

    private static ChangeOpportunityStage moveTo(String stage) {
        return new ChangeOpportunityStage(CHANCE, new StageId(stage));
    }

    private static FollowSalesMethod follow(MethodId method, Optional<StageId> stage) {
        return new FollowSalesMethod(CHANCE, method, stage);
    }
}
