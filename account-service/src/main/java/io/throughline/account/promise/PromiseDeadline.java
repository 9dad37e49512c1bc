package io.throughline.account.promise;

import io.throughline.account.promise.PromiseUpkeep.EndOverduePromise;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.contracts.account.PromiseId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A promise that nobody has kept when its moment comes is broken (U12). */
@Component
final class PromiseDeadline implements Deadline {

    @Override
    public String name() {
        return "account.promise";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(PromiseEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof PromiseEvent promise)) return List.of();
        return switch (promise) {
            case PromiseMade e -> start(e, e.due());
            case PromiseRenegotiated e -> start(e, e.to());
            case PromiseReopened e -> start(e, e.due());
            case PromiseKept e -> end(e);
            case PromiseBroken e -> end(e);
            case PromiseWithdrawn e -> end(e);
            case PromiseHandedOver unused -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new EndOverduePromise(PromiseId.of(key));
    }

    private static List<DeadlineChange> start(PromiseEvent event, Instant due) {
        return List.of(new DeadlineChange.Start(event.promiseId().toString(), due));
    }

    private static List<DeadlineChange> end(PromiseEvent event) {
        return List.of(new DeadlineChange.End(event.promiseId().toString()));
    }
}
