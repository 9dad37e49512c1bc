package io.throughline.order.product;

import io.throughline.contracts.order.ProductId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What can be asked of the catalogue. */
public sealed interface ProductQuery {

    /**
     * The catalogue in the order of the codes (O15).
     *
     * @param startsWith what the code, name or series begins with, whatever the case
     * @param pageSize how many at most; 50 unless said
     * @param cursor the {@code nextCursor} of the page before
     */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom(ProductList.NAME)
    record ListProducts(
            Optional<@NotBlank @Size(max = 100) String> startsWith,
            Optional<@Min(1) @Max(200) Integer> pageSize,
            Optional<@NotBlank @Size(max = 500) String> cursor)
            implements ProductQuery, Query<ProductPage> {}

    /** A part of the catalogue; without {@code nextCursor} it is the last one. */
    record ProductPage(List<Product> products, Optional<String> nextCursor) {}

    /** Something that can be sold. */
    record Product(ProductId productId, String code, String name, Optional<String> series, Money listPrice) {}
}
