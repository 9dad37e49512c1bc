package io.throughline.order.product;

import io.throughline.contracts.order.ProductId;

/** Which products there are. It knows every product from the moment on at which adding it was acknowledged. */
@FunctionalInterface
public interface Catalogue {

    /** Whether the house sells it. */
    boolean holds(ProductId productId);
}
