package io.throughline.account.visit;

import io.throughline.account.visit.VisitCommand.CancelVisit;
import io.throughline.account.visit.VisitCommand.HandOverVisit;
import io.throughline.account.visit.VisitCommand.ReopenVisit;
import io.throughline.account.visit.VisitCommand.RescheduleVisit;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.account.VisitEvent.VisitCancelled;
import io.throughline.contracts.account.VisitEvent.VisitChecked;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitMissed;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitEvent.VisitRescheduled;
import io.throughline.contracts.account.VisitEvent.VisitStarted;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to a visit is taken back. Whoever set out has set out, and a check has been read. */
@Component
final class VisitCompensations implements Compensations<VisitEvent> {

    @Override
    public Class<VisitEvent> family() {
        return VisitEvent.class;
    }

    @Override
    public Compensation of(VisitEvent event) {
        var end = Compensation.touching("end");
        return switch (event) {
            case VisitPlanned e -> Compensation.touching("visit").by(new CancelVisit(e.visitId(), Compensation.REASON));
            case VisitRescheduled unused ->
                Compensation.touching("time")
                        .by(
                                before -> before.last(
                                                VisitEvent.class,
                                                last -> timing(last).isPresent())
                                        .flatMap(VisitCompensations::timing),
                                UndoRefusal.NOTHING_BEFORE);
            case VisitDone e -> end.by(reopening(e));
            case VisitCancelled e -> end.by(reopening(e));
            case VisitMissed e -> end.by(reopening(e));
            case VisitReopened e ->
                Compensation.touching("end", "time").by(new CancelVisit(e.visitId(), Compensation.REASON));
            case VisitHandedOver e -> Compensation.touching("owner").by(new HandOverVisit(e.visitId(), e.from()));
            case VisitStarted unused -> Compensation.touching("start").not(UndoRefusal.NO_WAY_BACK);
            case VisitChecked unused -> Compensation.touching("check").not(UndoRefusal.NO_WAY_BACK);
        };
    }

    private static ReopenVisit reopening(VisitEvent event) {
        return new ReopenVisit(event.visitId(), Optional.empty(), Optional.empty(), Compensation.REASON);
    }

    /** The command that gives it the time that an event gave it. */
    private static Optional<RescheduleVisit> timing(VisitEvent event) {
        return switch (event) {
            case VisitPlanned e -> timing(e, e.start(), e.end());
            case VisitRescheduled e -> timing(e, e.start(), e.end());
            case VisitReopened e -> timing(e, e.start(), e.end());
            case VisitDone unused -> Optional.empty();
            case VisitCancelled unused -> Optional.empty();
            case VisitMissed unused -> Optional.empty();
            case VisitHandedOver unused -> Optional.empty();
            case VisitStarted unused -> Optional.empty();
            case VisitChecked unused -> Optional.empty();
        };
    }

    private static Optional<RescheduleVisit> timing(VisitEvent event, Instant start, Instant end) {
        return Optional.of(new RescheduleVisit(event.visitId(), start, end, Optional.of(Compensation.REASON)));
    }
}
