package io.throughline.platform.projection;

import static io.throughline.platform.projection.ProjectionHouse.await;
import static io.throughline.platform.projection.ProjectionHouse.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Filter;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.search.SearchIndex;
import io.throughline.platform.search.SearchIndexes;
import io.throughline.platform.search.SearchRefusal;
import io.throughline.platform.search.SearchRequest;
import io.throughline.platform.test.store.EmbeddedElasticsearch;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import io.throughline.platform.test.store.TestSearch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the log to the search index, with search coming late. */
@EmbeddedPostgres
@EmbeddedElasticsearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryProjectionTest {

    private ProjectionHouse house;
    private Relay relay;
    private SearchIndex<ShelfNotes.Note> notes;

    @BeforeAll
    void open(TestDatabase database, TestSearch search) throws Exception {
        relay = new Relay(search.url());
        house = ProjectionHouse.on(
                database,
                List.of(
                        "throughline.search.url=" + relay.url(),
                        "throughline.search.prefix=" + search.prefix(),
                        "throughline.search.timeout=2s"),
                ShelfNotes.class);
        notes = house.get(SearchIndexes.class).of(ShelfNotes.NOTES);
        await("search is ready", () -> house.get(SearchIndexes.class).ready());
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
        assertThat(refusalOf(projections.reached("shelf-notes", unseen + 1, Duration.ofMillis(100))))
                .isEqualTo(ProjectionRefusal.NOT_CAUGHT_UP);
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

    private void label(CustomerId customer, String label) {
        house.record(customer, new ShelfBuilt(customer.value(), customer, label));
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
