package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import java.time.Instant;
import java.util.Optional;

/** An account in a pool, as somebody sees it who may claim it: not how to reach the customer, and not his history. */
public record PoolEntry(
        CustomerId customerId,
        String name,
        Optional<AccountKind> kind,
        Optional<String> industry,
        Optional<String> pool,
        Optional<Instant> pooledAt,
        Instant lastActivity) {

    static PoolEntry of(CustomerDocument document) {
        var customer = document.customer();
        return new PoolEntry(
                customer.customerId(),
                customer.name(),
                customer.kind(),
                customer.industry(),
                customer.standing().pool(),
                customer.standing().pooledAt(),
                document.lastActivity());
    }
}
