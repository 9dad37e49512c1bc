package io.throughline.order.product;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.product.ProductCommand.AddProduct;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The catalogue. */
class CatalogueEntryTest {

    private static final ProductId PRODUCT = new ProductId(Identifier.named("test", "product"));

    private final AggregateFixture<CatalogueEntry> products = AggregateFixture.of(CatalogueEntry.class);

    @Test
    void addsAProductUnderACodeOfItsOwn() {
        products.givenNothing()
                .when(add("GTX Basic", "USD 550.00"))
                .by(ADMINISTRATOR)
                .expectEvents(new ProductAdded(
                        PRODUCT, "GTX Basic", "GTX Basic", Optional.of("GTX"), Money.parse("USD 550.00")))
                .expectClaim("product.code", "gtx basic", PRODUCT.toString());
    }

    @Test
    void refusesACodeThatAnotherProductHasInOtherLetters() {
        products.heldBy("another", "product.code", "gtx basic")
                .givenNothing()
                .when(add("Gtx BASIC", "USD 550.00"))
                .by(ADMINISTRATOR)
                .expectRefusal(OrderRefusal.PRODUCT_CODE_TAKEN);
    }

    @Test
    void refusesAPriceBelowZero() {
        products.givenNothing()
                .when(add("GTX Basic", "USD -0.01"))
                .by(ADMINISTRATOR)
                .expectRefusal(OrderRefusal.PRICE_NEGATIVE);
    }

    @Test
    void letsOnlyAdministratorsAddProducts() {
        products.givenNothing()
                .when(add("GTX Basic", "USD 550.00"))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private static AddProduct add(String code, String price) {
        return new AddProduct(PRODUCT, code, "GTX Basic", Optional.of("GTX"), Money.parse(price));
    }
}
