package io.throughline.lead.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import io.throughline.lead.opportunity.MissPlanItem;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock of a plan item runs to the end of its last day, while the item is open. */
class PlanItemClockTest {

    private static final OpportunityId CHANCE = new OpportunityId(Identifier.named("test", "opportunity"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final PlanItemId ITEM = new PlanItemId(Identifier.named("test", "plan item"));
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final String KEY = CHANCE + "/" + ITEM;

    private final PlanItemClock clock = new PlanItemClock();

    @Test
    void runsToTheEndOfTheLastDay() {
        assertThat(changes(planned(Optional.of(APRIL)))).containsExactly(new DeadlineChange.Start(KEY, MAY));
        assertThat(changes(new PlanItemReopened(CHANCE, CUSTOMER, ITEM, Optional.of(APRIL))))
                .containsExactly(new DeadlineChange.Start(KEY, MAY));
        assertThat(clock.period()).isEqualTo(Duration.ZERO);
        assertThat(clock.due(KEY, MAY)).isEqualTo(new MissPlanItem(CHANCE, ITEM));
    }

    @Test
    void endsWithTheItemAndWithTheWarning() {
        var end = new DeadlineChange.End(KEY);
        assertThat(changes(planned(Optional.empty()))).containsExactly(end);
        assertThat(changes(new PlanItemReopened(CHANCE, CUSTOMER, ITEM, Optional.empty())))
                .containsExactly(end);
        assertThat(changes(new PlanItemDone(CHANCE, CUSTOMER, ITEM, "已完成"))).containsExactly(end);
        assertThat(changes(new PlanItemCancelled(CHANCE, CUSTOMER, ITEM, "取消"))).containsExactly(end);
        assertThat(changes(new PlanItemOverdue(CHANCE, CUSTOMER, ITEM, APRIL, Optional.empty())))
                .containsExactly(end);
    }

    @Test
    void doesNotMindNotes() {
        assertThat(changes(new PlanItemNoted(CHANCE, CUSTOMER, ITEM, "已致电"))).isEmpty();
    }

    private List<DeadlineChange> changes(OpportunityPlanEvent event) {
        return clock.changes(
                new Recorded<>(event, "event", 1, CHANCE.toString(), 1, MAY, Provenance.ofProcess("test")));
    }

    private static PlanItemPlanned planned(Optional<LocalDate> due) {
        return new PlanItemPlanned(CHANCE, CUSTOMER, ITEM, new StageId("NEEDS"), "拜访", due, Optional.empty());
    }
}
