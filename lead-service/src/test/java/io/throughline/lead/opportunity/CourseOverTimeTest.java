package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.VALUE;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.assigned;
import static io.throughline.lead.opportunity.OpportunityStory.followed;
import static io.throughline.lead.opportunity.OpportunityStory.loss;
import static io.throughline.lead.opportunity.OpportunityStory.moved;
import static io.throughline.lead.opportunity.OpportunityStory.reopened;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.FollowSalesMethod;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ReopenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is asked in whatever order: what was won or lost does not change but by being opened again, the step is always one
 * of the method, and what the aggregate decides by is what its history says.
 */
class CourseOverTimeTest {

    /** Two steps of the eight, the other way round. */
    private static final SalesMethod SHORT = new SalesMethod(
            new MethodId("SHORT"),
            new Wording("short", "短流程"),
            List.of(step("PROPOSAL"), step("PROSPECTING"), step("DEAL")),
            50,
            80);

    private static final TestSalesRules RULES = TestSalesRules.BUILT_IN.with(SHORT, 5);

    /** What may be asked. */
    enum Ask {
        TO_PROSPECTING,
        TO_PROPOSAL,
        TO_SATISFACTION,
        TO_DEAL,
        FOLLOW_SHORT,
        FOLLOW_EIGHT,
        WIN,
        LOSE,
        REOPEN,
        ASSIGN
    }

    /** What a salesman would say of the opportunity. */
    private static final class Model {
        private SalesMethod method = SalesMethod.EIGHT_STEPS;
        private long version;
        private StageId stage = SalesMethod.EIGHT_STEPS.first();
        private boolean won;
        private boolean lost;
        private StaffMember owner = LI_NA;

        /** What comes of it; nothing when it is refused, or so already. */
        OpportunityEvent[] expected(Ask ask) {
            if (ask == Ask.REOPEN) return reopening();
            if (won || lost) return new OpportunityEvent[0];
            return switch (ask) {
                case TO_PROSPECTING -> moving("PROSPECTING");
                case TO_PROPOSAL -> moving("PROPOSAL");
                case TO_SATISFACTION -> moving("SATISFACTION");
                case TO_DEAL -> moving("DEAL");
                case FOLLOW_SHORT -> following(SHORT);
                case FOLLOW_EIGHT -> following(SalesMethod.EIGHT_STEPS);
                case WIN -> {
                    won = true;
                    yield new OpportunityEvent[] {new OpportunityWon(CHANCE, CUSTOMER, VALUE)};
                }
                case LOSE -> {
                    lost = true;
                    yield loss();
                }
                case ASSIGN -> {
                    if (owner.equals(ZHAO_LEI)) yield new OpportunityEvent[0];
                    owner = ZHAO_LEI;
                    yield new OpportunityEvent[] {assigned(ZHAO_LEI, Optional.of(LI_NA))};
                }
                case REOPEN -> throw new AssertionError("handled above");
            };
        }

        private OpportunityEvent[] reopening() {
            if (!won && !lost) return new OpportunityEvent[0];
            var event = reopened(won ? Optional.of(VALUE) : Optional.empty());
            won = false;
            lost = false;
            return new OpportunityEvent[] {event};
        }

        private OpportunityEvent[] moving(String to) {
            var next = new StageId(to);
            if (next.equals(stage) || method.step(next).isEmpty()) return new OpportunityEvent[0];
            var event = moved(stage.value(), to);
            stage = next;
            return new OpportunityEvent[] {event};
        }

        private OpportunityEvent[] following(SalesMethod other) {
            boolean known = other.step(stage).isPresent();
            if (!known || (other.equals(method) && version == 5)) return new OpportunityEvent[0];
            method = other;
            version = 5;
            return new OpportunityEvent[] {followed(other, 5, stage)};
        }
    }

    @Property(tries = 60)
    void goesByItsMethodUntilItEndsAndNoFurther(@ForAll @Size(min = 1, max = 16) List<Ask> asked) {
        var model = new Model();
        var history = new ArrayList<DomainEvent>(List.of(anOpportunity().events()));
        for (var ask : asked) {
            var outcome = OpportunityStory.opportunities(RULES)
                    .given(history)
                    .when(command(ask))
                    .by(WANG_FANG);
            var expected = model.expected(ask);
            if (expected.length == 0) outcome.expectNoEvents();
            else outcome.expectEvents(expected);
            history.addAll(List.of(expected));
        }

        @Nullable Standing standing = null;
        var course = Course.BUILT_IN;
        for (var event : history) {
            standing = Standing.after(standing, (OpportunityEvent) event);
            course = course.after((OpportunityEvent) event);
            assertThat(course.method().step(course.stage())).isPresent();
        }
        assertThat(course).isEqualTo(new Course(model.method, model.version, model.stage));
        assertThat(requireNonNull(standing).closed()).isEqualTo(model.won || model.lost);
        assertThat(standing.owner()).contains(model.owner.id());
    }

    private static Command command(Ask ask) {
        return switch (ask) {
            case TO_PROSPECTING -> moveTo("PROSPECTING");
            case TO_PROPOSAL -> moveTo("PROPOSAL");
            case TO_SATISFACTION -> moveTo("SATISFACTION");
            case TO_DEAL -> moveTo("DEAL");
            case FOLLOW_SHORT -> new FollowSalesMethod(CHANCE, SHORT.id(), Optional.empty());
            case FOLLOW_EIGHT -> new FollowSalesMethod(CHANCE, SalesMethod.EIGHT_STEPS.id(), Optional.empty());
            case WIN -> new WinOpportunity(CHANCE, VALUE, Optional.empty());
            case LOSE -> new LoseOpportunity(CHANCE, "too dear", Optional.empty(), Optional.empty());
            case REOPEN -> new ReopenOpportunity(CHANCE, "客户改变主意");
            case ASSIGN -> new AssignOpportunity(CHANCE, ZHAO_LEI.id());
        };
    }

    private static ChangeOpportunityStage moveTo(String stage) {
        return new ChangeOpportunityStage(CHANCE, new StageId(stage));
    }

    private static SalesStep step(String id) {
        return new SalesStep(new StageId(id), new Wording(id, "步骤"), 50, Set.of());
    }
}
