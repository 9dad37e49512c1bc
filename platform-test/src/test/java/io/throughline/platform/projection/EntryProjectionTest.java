package io.throughline.platform.projection;

import static io.throughline.platform.projection.ProjectionHouse.await;
import static io.throughline.platform.projection.ProjectionHouse.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Filter;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.message.Query;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.search.IndexState;
import io.throughline.platform.search.SearchIndex;
import io.throughline.platform.search.SearchIndexes;
import io.throughline.platform.search.SearchRefusal;
import io.throughline.platform.search.SearchRequest;
import io.throughline.platform.test.store.EmbeddedElasticsearch;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import io.throughline.platform.test.store.TestSearch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the log to the search index, with search coming late. */
@EmbeddedPostgres
@EmbeddedElasticsearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryProjectionTest {

    @ReadsFrom("shelf-notes")
    record CountNotes(String customer) implements Query<Integer> {}

    static class NoteQueries {
        private final SearchIndexes indexes;

        NoteQueries(SearchIndexes indexes) {
            this.indexes = indexes;
        }

        @QueryHandler
        int handle(CountNotes query) {
            return (int) indexes.of(ShelfNotes.NOTES)
                    .search(SearchRequest.where(Filter.equal(ShelfNotes.CUSTOMER, query.customer())))
                    .total();
        }
    }

    private final TestDatabase database;
    private final TestSearch search;
    private final Relay relay;
    private ProjectionHouse house;
    private SearchIndex<ShelfNotes.Note> notes;

    EntryProjectionTest(TestDatabase database, TestSearch search) throws IOException {
        this.database = database;
        this.search = search;
        this.relay = new Relay(search.url());
    }

    @BeforeAll
    void open() {
        house = ProjectionHouse.on(
                database,
                List.of(
                        "throughline.search.url=" + relay.url(),
                        "throughline.search.prefix=" + search.prefix(),
                        "throughline.search.timeout=10s"),
                ShelfNotes.class,
                NoteQueries.class);
        notes = house.get(SearchIndexes.class).of(ShelfNotes.NOTES);
        await("there is an index", () -> notes.state().isPresent());
    }

    @AfterAll
    void close() {
        house.close();
        relay.close();
    }

    @Test
    void writesEntriesWithTheirContextBeforeThePositionMovesOn() {
        CustomerId customer = customer();
        label(customer, "anna");
        house.put(customer, "book");
        assertThat(found(customer)).containsExactly("anna: book");
        label(customer, "bob");
        house.put(customer, "vase");
        assertThat(found(customer)).containsExactlyInAnyOrder("bob: book", "bob: vase");
        house.record(customer, new ShelfEmptied(customer.value(), customer));
        assertThat(found(customer)).isEmpty();
    }

    @Test
    void waitsForSearchAndCatchesUpByItselfWithoutDroppingAnything() throws Exception {
        CustomerId customer = customer();
        label(customer, "anna");
        house.put(customer, "before");
        assertThat(found(customer)).containsExactly("anna: before");
        relay.cut();
        house.put(customer, "during");
        await("it says so", () -> !status().running() && status().lag() == 1);
        relay.mend();
        assertThat(found(customer)).containsExactlyInAnyOrder("anna: before", "anna: during");
        await("it says so", () -> status().running());
        assertThat(status().deadLetters()).isZero();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void waitsQuietlyForASearchThatIsStillStarting(CapturedOutput output) throws IOException {
        try (var late = TestDatabase.create();
                var wire = cut(new Relay(search.url()));
                var waiting = ProjectionHouse.on(
                        late,
                        List.of(
                                "throughline.search.url=" + wire.url(),
                                "throughline.search.prefix=" + search.prefix() + "late-",
                                "logging.level.org.axonframework=warn"),
                        ShelfNotes.class)) {
            CustomerId customer = customer();
            waiting.put(customer, "early");
            await(
                    "it says so",
                    () -> waiting.get(Projections.class).all().getFirst().lag() == 1);
            var status = waiting.get(Projections.class).all().getFirst();
            assertThat(status.running()).isFalse();
            assertThat(status.error())
                    .hasValueSatisfying(error -> assertThat(error).contains("SEARCH_UNAVAILABLE"));
            wire.mend();
            waiting.caughtUp("shelf-notes");
            assertThat(waiting.get(Projections.class).all().getFirst().error()).isEmpty();
        }
        assertThat(output).doesNotContain("WorkPackage", "\tat ");
    }

    @Test
    void tellsWhoeverWaitsForItThatSearchIsMissing() {
        var projections = house.get(Projections.class);
        var waiting = projections.reached("shelf-notes", house.head() + 1, Duration.ofMinutes(5));
        relay.cut();
        assertThat(refusalOf(waiting)).isEqualTo(SearchRefusal.SEARCH_UNAVAILABLE);
        long unseen = house.head() + 1;
        house.put(customer(), "during");
        assertThat(refusalOf(projections.reached("shelf-notes", unseen, Duration.ofMinutes(5))))
                .isEqualTo(SearchRefusal.SEARCH_UNAVAILABLE);
        relay.mend();
        await("search is ready", () -> house.get(SearchIndexes.class).ready());
        assertThat(projections.reached("shelf-notes", unseen, Duration.ofMinutes(1)))
                .succeedsWithin(Duration.ofMinutes(1));
        await(
                "it is only late, and no longer rebuilt by the test before",
                () -> refusalOf(projections.reached("shelf-notes", unseen + 1, Duration.ofMillis(100)))
                        == ProjectionRefusal.NOT_CAUGHT_UP);
    }

    @Test
    void keepsAnEntryThatTheIndexRejectsAsADeadLetterWhileOthersGoOn() {
        CustomerId unfit = customer();
        CustomerId fine = customer();
        long before = status().deadLetters();
        house.put(unfit, "unfit");
        house.put(fine, "fine");
        assertThat(found(fine)).containsExactly("nobody: fine");
        assertThat(found(unfit)).isEmpty();
        assertThat(status().deadLetters()).isEqualTo(before + 1);
    }

    @Test
    void rebuildsTheIndexFromTheLog() {
        CustomerId customer = customer();
        label(customer, "anna");
        house.put(customer, "book");
        label(customer, "bob");
        assertThat(found(customer)).containsExactly("bob: book");
        house.get(Projections.class).rebuild("shelf-notes");
        assertThat(found(customer)).containsExactly("bob: book");
    }

    @Test
    void fillsAnIndexThatIsLostUnderIt() {
        CustomerId customer = aShelf();
        IndexState lost = notes.state().orElseThrow();
        search.loseIndices();
        await(
                "there is another",
                () -> notes.state().filter(now -> !now.id().equals(lost.id())).isPresent());
        assertThat(found(customer)).containsExactly("bob: book");
    }

    @Test
    void fillsAnIndexThatIsLostUnderItWhileItWrites() {
        CustomerId customer = aShelf();
        search.loseIndices();
        house.put(customer, "vase");
        assertThat(found(customer)).containsExactlyInAnyOrder("bob: book", "bob: vase");
    }

    @Test
    void fillsAnIndexThatWasLostWhileItDidNotRun() {
        CustomerId customer = aShelf();
        ProjectionHouse before = house;
        before.close();
        search.loseIndices();
        open();
        house.numberedLike(before);
        assertThat(found(customer)).containsExactly("bob: book");
    }

    @Test
    void leavesAnIndexAloneThatIsThereAfterARestart() {
        CustomerId customer = aShelf();
        IndexState known = notes.state().orElseThrow();
        ProjectionHouse before = house;
        before.close();
        open();
        house.numberedLike(before);
        house.put(customer, "vase");
        assertThat(found(customer)).containsExactlyInAnyOrder("bob: book", "bob: vase");
        assertThat(notes.state().orElseThrow().id()).isEqualTo(known.id());
    }

    /** As after the search server's files were put back from an old copy. */
    @Test
    void fillsAnIndexAnewThatKnowsLessThanThePosition() {
        CustomerId customer = aShelf();
        IndexState known = notes.state().orElseThrow();
        JdbcClient.create(database.dataSource())
                .sql("update projection set index_written = index_written + 1")
                .update();
        await(
                "there is another",
                () -> notes.state().filter(now -> !now.id().equals(known.id())).isPresent());
        assertThat(found(customer)).containsExactly("bob: book");
    }

    @Test
    void doesNotAnswerFromHalfAnIndex() throws Exception {
        CustomerId customer = aShelf();
        await("nothing is being rebuilt", () -> !house.get(Projections.class).isRebuilding("shelf-notes"));
        assertThat(ask(customer)).isEqualTo(1);
        // nothing can be folded while the documents cannot be written, so the rebuild stays where it began
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("alter table document_shelf_owners add constraint none check (body is null) not valid")
                .update();
        house.get(Projections.class).rebuild("shelf-notes");
        assertThatThrownBy(() -> ask(customer))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(ProjectionRefusal.REBUILDING));
        assertThat(status().replayPercent()).isPresent();
        await(
                "health says so",
                () -> !Status.UP.equals(
                        house.get(ProjectionsHealth.class).health().getStatus()));
        jdbc.sql("alter table document_shelf_owners drop constraint none").update();
        await(
                "health is up",
                () -> Status.UP.equals(
                        house.get(ProjectionsHealth.class).health().getStatus()));
        assertThat(ask(customer)).isEqualTo(1);
        assertThat(status().replayPercent()).isEmpty();
    }

    private CustomerId aShelf() {
        CustomerId customer = customer();
        label(customer, "bob");
        house.put(customer, "book");
        assertThat(found(customer)).containsExactly("bob: book");
        return customer;
    }

    private int ask(CustomerId customer) throws Exception {
        var query =
                new GenericQueryMessage<>(new CountNotes(customer.toString()), ResponseTypes.instanceOf(Integer.class));
        var answer = house.get(QueryBus.class).query(query).get();
        if (answer.isExceptional()) throw (Exception) answer.exceptionResult();
        return answer.getPayload();
    }

    private void label(CustomerId customer, String label) {
        house.record(customer, new ShelfBuilt(customer.value(), customer, label));
    }

    private static Relay cut(Relay wire) {
        wire.cut();
        return wire;
    }

    private static RefusalCode refusalOf(CompletableFuture<Void> waiting) {
        assertThat(waiting).failsWithin(Duration.ofSeconds(30));
        return ((Refusal) waiting.exceptionNow()).code();
    }

    private ProjectionStatus status() {
        return house.get(Projections.class).all().getFirst();
    }

    private List<String> found(CustomerId customer) {
        house.caughtUp("shelf-notes");
        notes.refresh();
        return notes.search(SearchRequest.where(Filter.equal(ShelfNotes.CUSTOMER, customer))).hits().stream()
                .map(hit -> hit.entry().content())
                .map(note -> note.owner().orElse("nobody") + ": " + note.text())
                .toList();
    }
}
