package io.throughline.account.pool;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Has each account that has an owner looked at, first when he could have lost it, then daily. What happened with the
 * customer meanwhile is not followed here: most of it would only put off what the account decides anyway.
 */
@Component
class RecyclingDeadline implements Deadline {

    private static final int NEVER_DAYS = 365_000;

    private final CurrentPoolRules rules;

    RecyclingDeadline(CurrentPoolRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "account.recycling";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AccountOpened.class, OwnerChanged.class, RecycleBinEvent.class);
    }

    /** From when we learned of it, not from when it was: who owns an imported account is given his time, too. */
    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case AccountOpened e -> List.of(change(e.customerId(), e.owner(), recorded.recordedAt()));
            case OwnerChanged e -> List.of(change(e.customerId(), e.to(), recorded.recordedAt()));
            case AccountDeleted e ->
                List.of(new DeadlineChange.End(e.customerId().toString()));
            case AccountRestored e -> List.of(change(e.customerId(), e.owner(), recorded.recordedAt()));
            default -> List.of();
        };
    }

    private static DeadlineChange change(CustomerId customer, Optional<StaffId> owner, Instant since) {
        return owner.isPresent()
                ? new DeadlineChange.Start(customer.toString(), since)
                : new DeadlineChange.End(customer.toString());
    }

    /** The shortest time after which any rule of any pool could take an account. */
    @Override
    public Duration period() {
        return Duration.ofDays(rules.now().rules().pools().stream()
                .flatMapToInt(pool -> IntStream.of(pool.followUpDays(), pool.dealDays()))
                .filter(days -> days > 0)
                .min()
                .orElse(NEVER_DAYS));
    }

    @Override
    public Command due(String key, Instant since) {
        return new RecycleAccount(CustomerId.of(key));
    }
}
