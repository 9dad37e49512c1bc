package io.throughline.account.trade;

import io.throughline.account.trade.ValueUpkeep.ValueCustomer;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has each customer valued when he orders, complains or is merged with another one, and daily from then on: what is long
 * ago counts no more (A18). What is told late comes in heaps, as from an import: then he is valued when nothing more of it
 * has come for a while.
 */
@Component
final class ValueDeadline implements Deadline {

    private static final Duration LATE = Duration.ofDays(1);
    private static final Duration A_WHILE = Duration.ofHours(1);

    @Override
    public String name() {
        return "account.value";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(OrderApproved.class, ServiceRequestCreated.class, AccountAbsorbed.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case OrderApproved e -> value(e.customerId(), recorded);
            case ServiceRequestCreated e when e.kind() == RequestKind.COMPLAINT -> value(e.customerId(), recorded);
            case AccountAbsorbed e -> value(e.customerId(), recorded);
            default -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new ValueCustomer(CustomerId.of(key));
    }

    private static List<DeadlineChange> value(CustomerId customer, Recorded<?> recorded) {
        var known = recorded.recordedAt();
        boolean late = recorded.occurredAt().plus(LATE).isBefore(known);
        return List.of(new DeadlineChange.Start(customer.toString(), late ? known.plus(A_WHILE) : known));
    }
}
