package io.throughline.contracts.order;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to an entry of the catalogue (O16). */
public sealed interface ProductEvent extends DomainEvent {

    /** The product or service. */
    ProductId productId();

    /** A product or service can be sold from now on; {@code code} is unique. */
    @EventName("product.added")
    record ProductAdded(ProductId productId, String code, String name, Optional<String> series, Money listPrice)
            implements ProductEvent {}
}
