package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.id;
import static io.throughline.platform.test.TestStaff.LI_NA;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to one item of a development plan, due on the last of April: the tests' today is the fourth of May. */
final class PlanStory {

    static final PlanItemId ITEM = new PlanItemId(Identifier.named("test", "plan item"));
    static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private PlanStory() {}

    static PlanItemPlanned planned(String stage) {
        return planned(stage, Optional.of(APRIL));
    }

    static PlanItemPlanned planned(String stage, Optional<LocalDate> due) {
        return new PlanItemPlanned(CHANCE, CUSTOMER, ITEM, new StageId(stage), "拜访采购经理", due, id(LI_NA));
    }

    static PlanItemDone done() {
        return new PlanItemDone(CHANCE, CUSTOMER, ITEM, "客户愿意试用");
    }

    static PlanItemCancelled cancelled() {
        return new PlanItemCancelled(CHANCE, CUSTOMER, ITEM, "采购经理离职");
    }

    static PlanItemOverdue overdue() {
        return new PlanItemOverdue(CHANCE, CUSTOMER, ITEM, APRIL, id(LI_NA));
    }
}
