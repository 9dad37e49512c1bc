package io.throughline.query.related;

import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one document for everything that was taken on for a customer, and one for each customer with how much of it there
 * is. A record whose customer turned out to be another is taken from the counts of the latter: those of both are always
 * added up.
 */
final class RelatedProjection implements Projection<RelatedDocument> {

    static final String NAME = "related";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<RelatedDocument> documents() {
        return RelatedDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof RelatedEvent e
                ? Set.of(e.recordId().toString(), e.customerId().toString())
                : Set.of();
    }

    @Override
    public String sequence(Recorded<?> event) {
        return event.aggregateId();
    }

    @Override
    public @Nullable RelatedDocument fold(String id, @Nullable RelatedDocument state, Recorded<?> event) {
        throw new UnsupportedOperationException("a record and its customer's counts are folded together");
    }

    @Override
    public Map<String, RelatedDocument> foldAll(Map<String, RelatedDocument> states, Recorded<?> recorded) {
        if (!(recorded.event() instanceof RelatedEvent event)) return states;
        var recordId = event.recordId().toString();
        var customerId = event.customerId().toString();
        var before = Optional.ofNullable(states.get(recordId)).flatMap(RelatedDocument::record);
        var after = after(before, event, recorded);
        List<RelatedCount> counts = new ArrayList<>();
        Optional.ofNullable(states.get(customerId)).ifPresent(known -> counts.addAll(known.counts()));
        before.ifPresent(record -> counts.add(RelatedCount.of(record, -1)));
        counts.add(RelatedCount.of(after, 1));
        return Map.of(recordId, RelatedDocument.of(after), customerId, RelatedDocument.of(RelatedCount.sum(counts)));
    }

    /** An event of a record whose beginning was never seen is an error, so that it waits among the dead letters. */
    private static RelatedRecord after(Optional<RelatedRecord> before, RelatedEvent event, Recorded<?> recorded) {
        var draft = before.map(record -> new RelatedDraft(record, event, recorded))
                .or(() -> beginning(event, recorded))
                .orElseThrow(() -> new IllegalStateException("the beginning of " + event.recordId() + " is missing"));
        switch (event) {
            case PromiseEvent e -> PromiseFold.next(draft, e);
            case AppointmentEvent e -> AppointmentFold.next(draft, e, recorded);
            case VisitEvent e -> VisitFold.next(draft, e, recorded);
            case CareEvent e -> CareFold.next(draft, e);
            case ExpenseEvent e -> ExpenseFold.next(draft, e);
            case ReservationEvent e -> ReservationFold.next(draft, e);
            case TrialEvent e -> TrialFold.next(draft, e);
            default ->
                throw new IllegalStateException(
                        "no related record of " + event.getClass().getName());
        }
        return draft.build();
    }

    private static Optional<RelatedDraft> beginning(RelatedEvent event, Recorded<?> recorded) {
        return switch (event) {
            case PromiseMade e -> Optional.of(PromiseFold.made(e, recorded));
            case AppointmentPlanned e -> Optional.of(AppointmentFold.planned(e, recorded));
            case VisitPlanned e -> Optional.of(VisitFold.planned(e, recorded));
            case CareArranged e -> Optional.of(CareFold.arranged(e, recorded));
            case ExpenseClaimed e -> Optional.of(ExpenseFold.claimed(e, recorded));
            case ReservationBooked e -> Optional.of(ReservationFold.booked(e, recorded));
            case TrialRegistered e -> Optional.of(TrialFold.registered(e, recorded));
            default -> Optional.empty();
        };
    }
}
