package io.throughline.order.product;

import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.contracts.order.ProductId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Asks the log itself, so that a product can be quoted as soon as it is added, by whichever process. A product never
 * goes away: what was found once is remembered.
 */
@Component
final class LoggedCatalogue implements Catalogue {

    private static final int REMEMBERED = 100_000;

    private final EventStore log;
    private final Set<ProductId> known = ConcurrentHashMap.newKeySet();

    LoggedCatalogue(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean holds(ProductId productId) {
        if (known.contains(productId)) return true;
        var history = log.readEvents(productId.toString(), 0);
        if (!history.hasNext() || !(history.next().getPayload() instanceof ProductAdded)) return false;
        if (known.size() < REMEMBERED) known.add(productId);
        return true;
    }
}
