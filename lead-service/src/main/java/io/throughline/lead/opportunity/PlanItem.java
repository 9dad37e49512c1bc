package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One item of a development plan. Its texts are kept inside their events, so that a snapshot seals them.
 *
 * @param missed whether it was told that its last day had passed
 */
record PlanItem(
        PlanItemPlanned planned, Optional<PlanItemDone> done, Optional<PlanItemCancelled> cancelled, boolean missed) {

    static PlanItem of(PlanItemPlanned planned) {
        return new PlanItem(planned, Optional.empty(), Optional.empty(), false);
    }

    PlanItem after(OpportunityPlanEvent event) {
        return switch (event) {
            case PlanItemPlanned e ->
                new PlanItem(e, done, cancelled, missed && e.due().equals(planned.due()));
            case PlanItemNoted unused -> this;
            case PlanItemDone e -> new PlanItem(planned, Optional.of(e), Optional.empty(), missed);
            case PlanItemCancelled e -> new PlanItem(planned, Optional.empty(), Optional.of(e), missed);
            case PlanItemReopened unused -> new PlanItem(planned, Optional.empty(), Optional.empty(), false);
            case PlanItemOverdue unused -> new PlanItem(planned, done, cancelled, true);
        };
    }

    PlanItemId id() {
        return planned.planItemId();
    }

    boolean isOpen() {
        return done.isEmpty() && cancelled.isEmpty();
    }

    boolean isDoneFor(StageId stage) {
        return done.isPresent() && planned.stage().equals(stage);
    }

    /** Whether its last day has passed, it is not done, and nobody has been told yet. */
    boolean isMissed(LocalDate today) {
        return isOpen() && !missed && planned.due().filter(today::isAfter).isPresent();
    }

    /** Whether the same is planned, whoever the customer turned out to be meanwhile. */
    boolean is(PlanItemPlanned other) {
        return planned.stage().equals(other.stage())
                && planned.title().equals(other.title())
                && planned.due().equals(other.due())
                && planned.responsible().equals(other.responsible());
    }
}
