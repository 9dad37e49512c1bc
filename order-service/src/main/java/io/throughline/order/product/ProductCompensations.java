package io.throughline.order.product;

import io.throughline.contracts.order.ProductEvent;
import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to the catalogue is taken back. */
@Component
final class ProductCompensations implements Compensations<ProductEvent> {

    @Override
    public Class<ProductEvent> family() {
        return ProductEvent.class;
    }

    @Override
    public Compensation of(ProductEvent event) {
        return switch (event) {
            case ProductAdded e -> Compensation.touching("product").not(UndoRefusal.NO_WAY_BACK);
        };
    }

    @Override
    public Permission sight() {
        return Permission.READ_CATALOGUE;
    }
}
