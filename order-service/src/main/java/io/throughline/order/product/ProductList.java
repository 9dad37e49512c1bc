package io.throughline.order.product;

import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue as a list (O15). */
@Component
final class ProductList implements Projection<ProductList.Entry> {

    static final String NAME = "product-list";
    static final Field CODE = Field.name("code");
    static final Field TITLE = Field.name("name");
    static final Field SERIES = Field.name("series");
    static final Field ORDER = Field.text("order");

    static final DocumentType<Entry> ENTRIES = DocumentType.of("products", Entry.class)
            .indexed(ORDER)
            .indexed(CODE)
            .indexed(TITLE)
            .indexed(SERIES);

    /**
     * A product as it is stored in the list.
     *
     * @param order the code in lower case: the order of the list
     */
    record Entry(String productId, String code, String order, String name, Optional<String> series, Money listPrice) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<Entry> documents() {
        return ENTRIES;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof ProductAdded added
                ? Set.of(added.productId().toString())
                : Set.of();
    }

    @Override
    public @Nullable Entry fold(String id, @Nullable Entry state, Recorded<?> event) {
        if (!(event.event() instanceof ProductAdded added)) return state;
        return new Entry(
                id,
                added.code(),
                added.code().toLowerCase(Locale.ROOT),
                added.name(),
                added.series(),
                added.listPrice());
    }
}
