package io.throughline.query.board;

import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item of the development plan of an opportunity (L10, L11).
 *
 * @param overdue whether its last day passed before it was done
 * @param result with which result it was done, or why it was cancelled
 * @param notes how the work went, in the order of time; the last 50
 */
public record PlanItem(
        PlanItemId planItemId,
        String title,
        StageId stage,
        PlanItemState state,
        Optional<LocalDate> due,
        boolean overdue,
        Optional<Who> responsible,
        Optional<String> result,
        Optional<Instant> endedAt,
        List<PlanNote> notes) {

    private static final int MOST_NOTES = 50;

    /** The plan after this event. What was planned before anybody listened is not in it. */
    static List<PlanItem> after(List<PlanItem> plan, OpportunityPlanEvent event, Recorded<?> recorded) {
        List<PlanItem> next = new ArrayList<>(plan);
        boolean known = plan.stream().anyMatch(item -> item.planItemId().equals(event.planItemId()));
        if (!known && event instanceof PlanItemPlanned planned) next.add(planned(planned));
        next.replaceAll(item -> item.planItemId().equals(event.planItemId()) ? item.after(event, recorded) : item);
        return List.copyOf(next);
    }

    private static PlanItem planned(PlanItemPlanned event) {
        return new PlanItem(
                event.planItemId(),
                event.title(),
                event.stage(),
                PlanItemState.OPEN,
                event.due(),
                false,
                event.responsible().map(Who::of),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private PlanItem after(OpportunityPlanEvent event, Recorded<?> recorded) {
        return switch (event) {
            case PlanItemPlanned e ->
                planned(e).noted(notes).overdue(overdue && e.due().equals(due));
            case PlanItemNoted e -> {
                var note = new PlanNote(
                        recorded.occurredAt(), Who.of(recorded.provenance().author()), e.note());
                yield noted(Past.with(notes, note, MOST_NOTES));
            }
            case PlanItemDone e -> ended(PlanItemState.DONE, Optional.of(e.result()), recorded);
            case PlanItemCancelled e -> ended(PlanItemState.CANCELLED, Optional.of(e.reason()), recorded);
            case PlanItemReopened unused ->
                in(PlanItemState.OPEN, Optional.empty(), Optional.empty()).overdue(false);
            case PlanItemOverdue unused -> overdue(true);
        };
    }

    private PlanItem ended(PlanItemState how, Optional<String> why, Recorded<?> recorded) {
        return in(how, why, Optional.of(recorded.occurredAt()));
    }

    private PlanItem in(PlanItemState other, Optional<String> why, Optional<Instant> when) {
        return new PlanItem(planItemId, title, stage, other, due, overdue, responsible, why, when, notes);
    }

    private PlanItem overdue(boolean now) {
        return new PlanItem(planItemId, title, stage, state, due, now, responsible, result, endedAt, notes);
    }

    private PlanItem noted(List<PlanNote> all) {
        return new PlanItem(planItemId, title, stage, state, due, overdue, responsible, result, endedAt, all);
    }
}
