package io.throughline.account.care;

import io.throughline.account.care.CareUpkeep.SuggestCare;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.CareId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Once a year somebody is told to think of the customer. The clock knows the next moment, and no day of anybody's life. */
@Component
final class CareDeadline implements Deadline {

    @Override
    public String name() {
        return "account.care";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CareEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof CareEvent care)) return List.of();
        return switch (care) {
            case CareArranged e -> next(e, Optional.of(e.next()));
            case CareDue e -> next(e, e.next());
            case CareResumed e -> next(e, Optional.of(e.next()));
            case CareStopped e -> next(e, Optional.empty());
            case CareGiven unused -> List.of();
            case CareSkipped unused -> List.of();
            case CareHandedOver unused -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new SuggestCare(CareId.of(key));
    }

    private static List<DeadlineChange> next(CareEvent event, Optional<Instant> moment) {
        var key = event.careId().toString();
        return List.of(moment.<DeadlineChange>map(at -> new DeadlineChange.Start(key, at))
                .orElseGet(() -> new DeadlineChange.End(key)));
    }
}
