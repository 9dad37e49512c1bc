package io.throughline.account.trade;

import io.throughline.account.rules.AccountRules;
import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Has each customer who ordered looked at, first when he could be about to be lost, then daily until he orders again. Touches
 * are not followed here: they would only put off what the customer's churn decides anyway. Whose account another one was
 * merged into is looked at at once: its orders may be old.
 */
@Component
final class ChurnDeadline implements Deadline {

    private static final int NEVER_DAYS = 365_000;

    /** Longer than any rule waits. */
    private static final Duration AGES = Duration.ofDays(36_500);

    private final AccountRules rules;

    ChurnDeadline(AccountRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "account.churn";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(OrderApproved.class, AccountAbsorbed.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        var at = recorded.occurredAt();
        return switch (recorded.event()) {
            case OrderApproved e ->
                List.of(new DeadlineChange.Start(e.customerId().toString(), at));
            case AccountAbsorbed e ->
                List.of(new DeadlineChange.Start(e.customerId().toString(), at.minus(AGES)));
            default -> List.of();
        };
    }

    /** The shortest time after which days without something could tell of a loss. */
    @Override
    public Duration period() {
        var now = rules.churn().rules();
        return Duration.ofDays(IntStream.of(now.noOrderDays(), now.silenceDays())
                .filter(days -> days > 0)
                .min()
                .orElse(NEVER_DAYS));
    }

    @Override
    public Command due(String key, Instant since) {
        return new WatchForChurn(CustomerId.of(key));
    }
}
