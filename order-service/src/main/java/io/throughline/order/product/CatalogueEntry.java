package io.throughline.order.product;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.product.ProductCommand.AddProduct;
import io.throughline.platform.log.Claim;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A product or service in the catalogue: added once, under a code that no other has, and sold from then on (O16). */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class CatalogueEntry {

    @AggregateIdentifier
    private ProductId id;

    /** For Axon, which reads it from its events. */
    CatalogueEntry() {}

    @CommandHandler
    CatalogueEntry(AddProduct command) {
        refuse(command.listPrice().isNegative(), OrderRefusal.PRICE_NEGATIVE);
        Claim.take("product.code", codeKey(command), command.productId().toString(), OrderRefusal.PRODUCT_CODE_TAKEN)
                .namingTheHolder()
                .stage();
        apply(new ProductAdded(
                command.productId(), command.code(), command.name(), command.series(), command.listPrice()));
    }

    /** Codes that differ in case only are one code to those who read them out. */
    private static String codeKey(AddProduct command) {
        return command.code().toLowerCase(Locale.ROOT);
    }

    @EventSourcingHandler
    void on(ProductAdded event) {
        id = event.productId();
    }
}
