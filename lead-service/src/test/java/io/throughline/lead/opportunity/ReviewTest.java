package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunityOfNobody;
import static io.throughline.lead.opportunity.OpportunityStory.assigned;
import static io.throughline.lead.opportunity.OpportunityStory.moved;
import static io.throughline.lead.rules.TestSalesRules.step;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.lead.ExitRequirement;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityReviewed;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.TermsCommand.ReviewOpportunity;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Application, review, assignment, tracking: a chain that the house makes of the steps of a method (L16). */
class ReviewTest {

    private static final SalesMethod CHAIN = new SalesMethod(
            new MethodId("CHAIN"),
            new Wording("by application", "申请制"),
            List.of(
                    step("APPLIED", "申请", 5, ExitRequirement.REVIEWED),
                    step("REVIEWED", "审核通过", 20, ExitRequirement.OWNER_ASSIGNED),
                    step("TRACKED", "跟踪", 50)),
            40,
            80);

    private final AggregateFixture<Opportunity> opportunities =
            OpportunityStory.opportunities(TestSalesRules.BUILT_IN.with(CHAIN, 2));

    @Test
    void isReviewedBySupervisorsOnly() {
        opportunities
                .given(anOpportunity().events())
                .when(review(true))
                .by(WANG_FANG)
                .expectEvents(reviewed(true));
        for (var caller : List.of(LI_NA, JOHN)) {
            opportunities
                    .given(anOpportunity().events())
                    .when(review(true))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
        opportunities
                .given(anOpportunity().events())
                .when(review(true))
                .by(MARIA)
                .expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
    }

    @Test
    void recordsTheSameJudgementOnceAndNoneOfWhatIsClosed() {
        opportunities
                .given(anOpportunity().with(reviewed(true)).events())
                .when(review(true))
                .by(WANG_FANG)
                .expectNothing();
        opportunities
                .given(anOpportunity().with(reviewed(true)).events())
                .when(review(false))
                .by(WANG_FANG)
                .expectEvents(reviewed(false));
        opportunities
                .given(anOpportunity().lost().events())
                .when(review(true))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
    }

    @Test
    void goesOnOnlyWhereTheLastJudgementApproved() {
        var applied = anOpportunity().following(CHAIN, 2);
        opportunities
                .given(applied.events())
                .when(moveTo("REVIEWED"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(applied.with(reviewed(true), reviewed(false)).events())
                .when(moveTo("REVIEWED"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(applied.with(reviewed(true)).events())
                .when(moveTo("REVIEWED"))
                .by(LI_NA)
                .expectEvents(moved("APPLIED", "REVIEWED"));
    }

    @Test
    void isTrackedOnlyOnceSomebodyIsResponsible() {
        var approved =
                anOpportunityOfNobody().following(CHAIN, 2).with(reviewed(true)).movedTo("REVIEWED");
        opportunities
                .given(approved.events())
                .when(moveTo("TRACKED"))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.STAGE_REQUIREMENT_UNMET);
        opportunities
                .given(approved.with(assigned(LI_NA, Optional.empty())).events())
                .when(moveTo("TRACKED"))
                .by(WANG_FANG)
                .expectEvents(moved("REVIEWED", "TRACKED"));
    }

    private static ReviewOpportunity review(boolean approved) {
        return new ReviewOpportunity(CHANCE, approved, Optional.of("预算已核实"));
    }

    private static OpportunityReviewed reviewed(boolean approved) {
        return new OpportunityReviewed(CHANCE, CUSTOMER, approved, Optional.of("预算已核实"));
    }

    private static ChangeOpportunityStage moveTo(String stage) {
        return new ChangeOpportunityStage(CHANCE, new StageId(stage));
    }
}
