package io.throughline.platform.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.EmbeddedElasticsearch;
import io.throughline.platform.test.store.TestSearch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@EmbeddedElasticsearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

    record Note(
            String customer,
            Optional<String> owner,
            String kind,
            Instant at,
            long rank,
            boolean open,
            List<String> tags,
            String title,
            Optional<String> text) {}

    private static final Field CUSTOMER = Field.text("customer");
    private static final Field OWNER = Field.text("owner");
    private static final Field KIND = Field.text("kind");
    private static final Field AT = Field.time("at");
    private static final Field RANK = Field.number("rank");
    private static final Field OPEN = Field.flag("open");
    private static final Field TAGS = Field.each("tags");
    private static final Field TITLE = Field.name("title");
    private static final IndexType<Note> NOTES = IndexType.of("notes", 1, Note.class, CUSTOMER, OWNER)
            .with(KIND, AT, RANK, OPEN, TAGS)
            .searching("text", "subject");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ANNA = UUID.randomUUID().toString();
    private static final String BOB = UUID.randomUUID().toString();

    private ElasticsearchConnection connection;
    private SearchIndex<Note> notes;

    @BeforeAll
    void connect(TestSearch search) {
        connection = new ElasticsearchConnection(settings(search.url(), search.prefix()));
        var indexes = new ElasticsearchIndexes(connection, settings(search.url(), search.prefix()));
        notes = indexes.of(NOTES);
        Eventually.holds("search is ready", indexes::ready);
    }

    @AfterAll
    void disconnect() throws IOException {
        connection.close();
    }

    @BeforeEach
    void empty() {
        notes.clear();
    }

    @Test
    void findsWordsInBothLanguagesAndMarksThem() {
        write(
                note("1", "c1", "送餐员态度很差，等了一个小时"),
                note("2", "c1", "Awaiting user info about the broken printers <b>"),
                note("3", "c2", "服务态度好，非常满意"));
        assertThat(ids(search("态度"))).containsExactlyInAnyOrder("1", "3");
        assertThat(ids(search("awaiting user info"))).containsExactly("2");
        assertThat(ids(search("printer"))).as("stems").containsExactly("2");
        assertThat(ids(search("user holiday"))).as("all words").isEmpty();
        assertThat(ids(search("满意"))).containsExactly("3");
        var hit = notes.search(search("broken")).hits().getFirst();
        assertThat(highlight(hit)).contains("<em>broken</em>").contains("&lt;b&gt;");
        assertThat(highlight(notes.search(search("态度")).hits().getFirst())).contains("<em>态度</em>");
    }

    @Test
    void givesEntriesBackExactly() {
        Note note = new Note(
                "c",
                Optional.empty(),
                "call",
                NOON.plusNanos(1_234_567),
                7,
                true,
                List.of("a"),
                "Tïtle",
                Optional.empty());
        notes.index(List.of(new Entry<>("x", 9, note)));
        assertThat(notes.get(List.of("x", "y"))).containsExactly(Map.entry("x", new Entry<>("x", 9, note)));
    }

    @Test
    void letsNoOlderVersionReplaceANewerOne() {
        notes.index(List.of(note("1", 10, "c1", "new")));
        notes.index(List.of(note("1", 9, "c1", "old"), note("2", 9, "c1", "other")));
        notes.index(List.of(note("1", 10, "c1", "same again")));
        notes.delete(Map.of("1", 8L, "unknown", 3L));
        assertThat(notes.get(List.of("1", "2"))).hasSize(2);
        assertThat(requireNonNull(notes.get(List.of("1")).get("1")).content().text())
                .contains("same again");
        notes.delete(Map.of("1", 11L));
        notes.index(List.of(note("1", 10, "c1", "late")));
        assertThat(notes.get(List.of("1"))).isEmpty();
    }

    @Test
    void pagesThroughEverythingOnce() {
        List<Entry<Note>> many = new ArrayList<>();
        IntStream.range(0, 95)
                .forEach(i -> many.add(entry("n" + i, i + 1, "c1", ANNA, NOON.plusSeconds(i % 9), i % 7)));
        notes.index(many);
        notes.refresh();
        for (Sort sort :
                List.of(Sort.descending(AT), Sort.ascending(AT), Sort.descending(RANK), Sort.ascending(KIND))) {
            SearchRequest request = SearchRequest.where(Filter.all())
                    .sorted(sort, Sort.descending(RANK))
                    .limit(10);
            List<String> seen = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                var page = notes.search(request.from(cursor));
                assertThat(page.total()).isEqualTo(95);
                page.hits().forEach(hit -> seen.add(hit.entry().id()));
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(seen).as(sort.toString()).hasSize(95).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesACursorOfAnotherSearch() {
        write(note("1", "c1", "one"), note("2", "c1", "two"), note("3", "c1", "three"));
        SearchRequest all = SearchRequest.where(Filter.all()).limit(1);
        var cursor = notes.search(all).next();
        for (var wrong : List.of(cursor.map(c -> c + "x"), Optional.of(""), Optional.of("bnVsbA"))) {
            assertThatThrownBy(() -> notes.search(all.from(wrong))).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> notes.search(all.sorted(Sort.ascending(AT)).from(cursor)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(SearchRefusal.CURSOR_INVALID));
        assertThat(notes.search(all.from(cursor)).hits()).hasSize(1);
    }

    /** Its form is right and its question, but not what it says of the place to go on from. */
    @Test
    void refusesACursorWhosePlaceWasAltered() {
        write(note("1", "c1", "one"), note("2", "c1", "two"));
        SearchRequest byTime =
                SearchRequest.where(Filter.all()).sorted(Sort.ascending(AT)).limit(1);
        String cursor = notes.search(byTime).next().orElseThrow();
        String altered = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                .replaceFirst("\"l-?\\d+\"", "\"syesterday, or so\"");
        String sent = Base64.getUrlEncoder().withoutPadding().encodeToString(altered.getBytes(StandardCharsets.UTF_8));
        assertThat(sent).isNotEqualTo(cursor);
        assertThatThrownBy(() -> notes.search(byTime.from(Optional.of(sent))))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(SearchRefusal.CURSOR_INVALID));
        assertThat(notes.search(byTime.from(Optional.of(cursor))).hits()).hasSize(1);
    }

    @Test
    void filtersAndCountsWithinReach() {
        notes.index(List.of(
                entry("1", 1, "c1", ANNA, NOON, 1),
                entry("2", 2, "c2", BOB, NOON.plusSeconds(60), 2),
                new Entry<>(
                        "3",
                        3,
                        new Note(
                                "c3", Optional.empty(), "sms", NOON, 3, false, List.of("t1"), "x", Optional.empty()))));
        notes.refresh();
        assertThat(ids(SearchRequest.where(Filter.visible(new Reach(false, false, Set.of(StaffId.of(ANNA))), OWNER))))
                .containsExactly("1");
        assertThat(ids(SearchRequest.where(Filter.visible(new Reach(false, true, Set.of(StaffId.of(ANNA))), OWNER))))
                .containsExactly("1", "3");
        assertThat(ids(SearchRequest.where(Filter.visible(Reach.NONE, OWNER)))).isEmpty();
        assertThat(ids(SearchRequest.where(Filter.range(AT, Optional.of(NOON.plusSeconds(1)), Optional.empty()))))
                .containsExactly("2");
        assertThat(ids(SearchRequest.where(Filter.range(RANK, Optional.of(2), Optional.of(3)))))
                .containsExactly("2");
        assertThat(ids(SearchRequest.where(Filter.and(Filter.equal(OPEN, false), Filter.equal(TAGS, "t1")))))
                .containsExactly("3");
        var counted = notes.search(SearchRequest.where(Filter.in(OWNER, List.of(ANNA, BOB)))
                .counting(KIND, OPEN)
                .limit(0));
        assertThat(counted.hits()).isEmpty();
        assertThat(counted.next()).isEmpty();
        assertThat(counted.total()).isEqualTo(2);
        assertThat(counted.facets().get("kind")).containsExactly(new SearchResult.Count("call", 2));
        assertThat(counted.facets().get("open")).containsExactly(new SearchResult.Count("true", 2));
        assertThatThrownBy(() -> notes.search(SearchRequest.where(Filter.equal(TITLE, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void worksOnAllEntriesOfACustomer() {
        List<Entry<Note>> many = new ArrayList<>();
        IntStream.range(0, 1_500).forEach(i -> many.add(entry("n" + i, i + 1, "c1", ANNA, NOON, i)));
        many.add(entry("other", 1, "c2", BOB, NOON, 1));
        notes.index(many);
        notes.refresh();
        assertThat(notes.reassign(Map.of("c1", new SearchIndex.Ownership(Optional.of(BOB), 2_000))))
                .isEqualTo(1_500);
        notes.index(List.of(entry("n1", 2, "c1", ANNA, NOON, 1))); // a repetition changes nothing
        notes.refresh();
        assertThat(total(Filter.equal(OWNER, BOB))).isEqualTo(1_501);
        assertThat(notes.move("c1", "c9", Optional.empty(), 2_001)).isEqualTo(1_500);
        notes.refresh();
        assertThat(total(Filter.and(Filter.equal(CUSTOMER, "c9"), Filter.missing(OWNER))))
                .isEqualTo(1_500);
        assertThat(notes.rewrite(CUSTOMER, List.of("c2", "c7"), Map.of(OWNER, Optional.empty()), 2_001))
                .isEqualTo(1);
        notes.refresh();
        assertThat(total(Filter.missing(OWNER))).isEqualTo(1_501);
        assertThat(notes.forget("c9", 2_002)).isEqualTo(1_500);
        notes.refresh();
        assertThat(total(Filter.all())).isEqualTo(1);
        assertThat(notes.forget("nobody", 2_003)).isZero();
    }

    @Test
    void keepsHostileAndVeryLongText() {
        String lengthy = "长".repeat(40_000) + " word".repeat(10_000);
        Note note = new Note(
                "c".repeat(9_000),
                Optional.of(ANNA),
                "k",
                NOON,
                1,
                true,
                List.of("t".repeat(9_000)),
                "t",
                Optional.of(lengthy));
        notes.index(List.of(new Entry<>("long", 1, note)));
        notes.refresh();
        assertThat(ids(search("word"))).containsExactly("long");
        for (String hostile : List.of("\"", "*", "AND OR NOT", "a:b", "(((", "\\", "{\"x\":1}", "\0", "😀")) {
            notes.search(search(hostile));
        }
        assertThatThrownBy(() -> notes.search(search("x".repeat(501)))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhileTheServerIsNotThere() throws IOException {
        var settings = settings(URI.create("http://127.0.0.1:1"), "none-");
        try (var nowhere = new ElasticsearchConnection(settings)) {
            var indexes = new ElasticsearchIndexes(nowhere, settings);
            assertThatThrownBy(() -> indexes.of(NOTES).search(search("x")))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo(SearchRefusal.SEARCH_UNAVAILABLE));
            assertThat(indexes.ready()).isFalse();
        }
    }

    static SearchSettings settings(URI url, String prefix) {
        return new SearchSettings(
                url, Optional.empty(), prefix, Optional.empty(), Duration.ofSeconds(10), Duration.ofSeconds(60), 16);
    }

    private static SearchRequest search(String text) {
        return SearchRequest.where(Filter.all()).matching(Optional.of(text));
    }

    private static Entry<Note> note(String id, String customer, String text) {
        return note(id, 1, customer, text);
    }

    private static Entry<Note> note(String id, long version, String customer, String text) {
        return new Entry<>(
                id,
                version,
                new Note(customer, Optional.of(ANNA), "call", NOON, 1, true, List.of(), "t", Optional.of(text)));
    }

    private static Entry<Note> entry(String id, long version, String customer, String owner, Instant at, long rank) {
        return new Entry<>(
                id,
                version,
                new Note(customer, Optional.of(owner), "call", at, rank, true, List.of(), "t", Optional.of("text")));
    }

    @SafeVarargs
    private void write(Entry<Note>... entries) {
        notes.index(List.of(entries));
        notes.refresh();
    }

    private long total(Filter filter) {
        return notes.search(SearchRequest.where(filter).limit(0)).total();
    }

    private List<String> ids(SearchRequest request) {
        return notes.search(request).hits().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    private static String highlight(SearchResult.Hit<Note> hit) {
        return requireNonNull(hit.highlights().get("text")).getFirst();
    }
}
