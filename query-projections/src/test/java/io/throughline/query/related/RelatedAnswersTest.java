package io.throughline.query.related;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.answer.Names;
import io.throughline.query.related.RelatedQueries.GetRelatedRecord;
import io.throughline.query.related.RelatedQueries.ListRelatedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown what was taken on, and in which order. */
@EmbeddedPostgres
class RelatedAnswersTest {

    private static final Instant DUE = History.START.plus(Duration.ofDays(3));

    private final CustomerStores stores;
    private final DocumentStore store;
    private final RelatedAnswers answers;

    RelatedAnswersTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
        answers = new RelatedAnswers(store, stores.customers(), new Reached(), new Names(TREE));
    }

    /** Acme is John's, and was Anna before; Li Na promised something to Anna, Zhao Lei to Acme, and John kept his word. */
    @BeforeEach
    void threePromises() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(promise("li"), made("li", "Anna", LI_NA, "周五前报价", 2))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(promise("zhao"), made("zhao", "Acme", ZHAO_LEI, "A sample of the new pump", 0))
                .then(promise("john"), made("john", "Acme", JOHN, "回电", 1))
                .then(promise("john"), new PromiseKept(promise("john"), customer("Acme"), "called"))
                .events();
        Fold.into(stores.projection(), store, history);
        Fold.into(new RelatedProjection(), store, history);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whoSeesTheCustomerSeesAllOfItWhatIsDueFirstInFront() {
        for (var each : List.of(JOHN, MARIA, AUDITOR)) {
            assertThat(listed(each, everything())).containsExactly("zhao", "john", "li");
        }
    }

    @Test
    void whoIsInChargeSeesHisOwnAndWhoIsAboveHimToo() {
        assertThat(listed(ZHAO_LEI, everything())).containsExactly("zhao");
        assertThat(listed(LI_NA, everything())).containsExactly("zhao", "li");
        assertThat(listed(WANG_FANG, everything())).containsExactly("zhao", "li");
    }

    @Test
    void whatIsHiddenIsAnsweredAsWhatIsNotThere() {
        for (var id : List.of(promise("john"), promise("nobody"))) {
            assertThatThrownBy(() -> answers.on(new GetRelatedRecord(id.value()), caller(ZHAO_LEI)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no such record");
        }
        var counts = customer("Acme").value();
        assertThatThrownBy(() -> answers.on(new GetRelatedRecord(counts), caller(JOHN)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRecordNamesTheCustomerOfNowAndHisOwner() {
        var record = answers.on(new GetRelatedRecord(promise("li").value()), caller(LI_NA))
                .record();
        assertThat(record.head().customerId()).isEqualTo(customer("Acme"));
        assertThat(record.head().customerOwner().orElseThrow().name()).contains(JOHN.name());
        assertThat(record.owner().name()).contains(LI_NA.name());
    }

    @Test
    void listsAreNarrowed() {
        assertThat(listed(JOHN, of(customer("Anna")))).containsExactly("zhao", "john", "li");
        assertThat(listed(JOHN, of(customer("Other")))).isEmpty();
        assertThat(listed(JOHN, states(RelatedState.KEPT))).containsExactly("john");
        assertThat(listed(JOHN, ownedBy(LI_NA.id()))).containsExactly("li");
        assertThat(listed(JOHN, saying("报价"))).containsExactly("li");
        assertThat(listed(JOHN, saying("PUMP"))).containsExactly("zhao");
        assertThat(listed(JOHN, saying("called"))).containsExactly("john");
        assertThat(listed(JOHN, between(DUE.plusSeconds(1), DUE.plus(Duration.ofDays(1)))))
                .isEmpty();
        assertThat(listed(JOHN, between(DUE, DUE.plus(Duration.ofDays(1))))).containsExactly("zhao");
        assertThatThrownBy(() -> listed(JOHN, between(DUE, DUE.minusSeconds(1))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theCustomersPageShowsWhatIsOpenFirstAndCountsAll() {
        var related = new RelatedShelf(store).of(customer("Acme"), List.of(customer("Anna")), 200, 20);
        assertThat(related.records()).extracting(RelatedRecord::recordId).containsExactly(ids("zhao", "li", "john"));
        assertThat(related.counts())
                .containsExactly(
                        new RelatedCount(RelatedKind.PROMISE, RelatedState.OPEN, 2, List.of()),
                        new RelatedCount(RelatedKind.PROMISE, RelatedState.KEPT, 1, List.of()));
        var few = new RelatedShelf(store).of(customer("Acme"), List.of(customer("Anna")), 1, 1);
        assertThat(few.records()).extracting(RelatedRecord::recordId).containsExactly(ids("zhao", "john"));
        assertThat(few.counts()).isEqualTo(related.counts());
    }

    private List<String> listed(StaffMember member, ListRelatedRecords query) {
        var page = answers.on(query, caller(member));
        assertThat(page.total()).isEqualTo(page.records().size());
        return page.records().stream()
                .map(record -> List.of("li", "zhao", "john").stream()
                        .filter(name -> promise(name).toString().equals(record.recordId()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Caller caller(StaffMember member) {
        return new Caller(
                Optional.of(member),
                TREE.permissionsOf(member),
                TREE.reachOf(member),
                History.START,
                History.START,
                Provenance.ofProcess("test"));
    }

    private static ListRelatedRecords everything() {
        return asked(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ListRelatedRecords of(CustomerId customer) {
        return asked(Optional.of(customer), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ListRelatedRecords states(RelatedState state) {
        return asked(Optional.empty(), List.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ListRelatedRecords ownedBy(StaffId owner) {
        return asked(Optional.empty(), List.of(), Optional.of(owner), Optional.empty(), Optional.empty());
    }

    private static ListRelatedRecords saying(String text) {
        return asked(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static ListRelatedRecords between(Instant from, Instant to) {
        return new ListRelatedRecords(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(RelatedKind.PROMISE),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty());
    }

    private static ListRelatedRecords asked(
            Optional<CustomerId> customer,
            List<RelatedState> states,
            Optional<StaffId> owner,
            Optional<StaffId> staff,
            Optional<String> text) {
        return new ListRelatedRecords(
                customer,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                states,
                owner,
                staff,
                Optional.empty(),
                Optional.empty(),
                text);
    }

    private static String[] ids(String... names) {
        return List.of(names).stream().map(name -> promise(name).toString()).toArray(String[]::new);
    }

    private static PromiseId promise(String name) {
        return new PromiseId(Identifier.named("promise", name));
    }

    private static PromiseMade made(String name, String customer, StaffMember owner, String what, int day) {
        return new PromiseMade(
                promise(name),
                customer(customer),
                owner.id(),
                Optional.empty(),
                what,
                DUE.plus(Duration.ofDays(day)),
                Optional.empty());
    }
}
