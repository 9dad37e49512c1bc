package io.throughline.account.trade;

import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A deferral ends: either the measures worked, or the customer is warned of again (A16). */
@Component
final class DeferralDeadline implements Deadline {

    @Override
    public String name() {
        return "account.churn-deferral";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ChurnEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        if (!(recorded.event() instanceof ChurnEvent churn)) return List.of();
        var key = churn.customerId().toString();
        return List.of(
                churn instanceof ChurnDeferred deferred
                        ? new DeadlineChange.Start(key, deferred.until())
                        : new DeadlineChange.End(key));
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new WatchForChurn(CustomerId.of(key));
    }
}
