package io.throughline.query.board;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.assigned;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Story;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which records a list shows to whom. */
@EmbeddedPostgres
class ShelfTest {

    private static final OrderId ORDER = new OrderId(Identifier.named("order", "1"));

    private final CustomerStores stores;
    private final Shelf shelf;

    ShelfTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        shelf = new Shelf(stores.documents(), stores.customers());
    }

    /** Anna's order was submitted before she turned out to be Acme, which is John's; her lead was Li Na's. */
    @BeforeEach
    void anOrderOfAJoinedProspect() {
        var store = stores.documents();
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(opened("Other", Optional.of(LI_NA.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(lead("Anna"), assigned("Anna", LI_NA.id()))
                .then(
                        ORDER,
                        new OrderSubmitted(
                                ORDER, customer("Anna"), Optional.empty(), List.of(), Money.parse("CNY 100")))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .events();
        Fold.into(stores.projection(), store, history);
        Fold.into(new RecordProjection(), store, history);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void showsTheRecordsOfAJoinedProspectToWhoeverSeesTheCustomer() {
        for (var member : List.of(JOHN, AUDITOR)) {
            assertThat(orders(member, Optional.empty())).containsExactly(customer("Acme"));
            assertThat(orders(member, Optional.of("Acme"))).containsExactly(customer("Acme"));
            assertThat(orders(member, Optional.of("Anna"))).containsExactly(customer("Acme"));
            assertThat(orders(member, Optional.of("Other"))).isEmpty();
        }
    }

    @Test
    void hidesThemFromWhoeverDoesNot() {
        assertThat(orders(LI_NA, Optional.empty())).isEmpty();
        assertThat(orders(LI_NA, Optional.of("Anna"))).isEmpty();
    }

    private List<CustomerId> orders(StaffMember member, Optional<String> of) {
        var caller = Asking.caller(member, History.START);
        var wanted = new Shelf.Wanted(of.map(Story::customer), Optional.empty(), Optional.empty());
        var page = shelf.list(RecordKind.ORDER, Filter.all(), wanted, caller, RecordDocument::order);
        assertThat(page.total()).isEqualTo(page.records().size());
        return page.records().stream().map(order -> order.head().customerId()).toList();
    }
}
