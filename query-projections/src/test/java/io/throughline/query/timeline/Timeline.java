package io.throughline.query.timeline;

import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.query.Story.customer;

import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.search.SearchAutoConfiguration;
import io.throughline.platform.search.SearchIndex;
import io.throughline.platform.search.SearchIndexes;
import io.throughline.platform.test.store.TestSearch;
import io.throughline.query.Asking;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.answer.Names;
import io.throughline.query.timeline.TimelineQueries.GetCustomerTimeline;
import io.throughline.query.timeline.TimelineQueries.SearchTimeline;
import io.throughline.query.timeline.TimelineQueries.TimelinePage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A timeline in a real index, whose customers' owners of now the test says. */
final class Timeline implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final SearchIndex<IndexedEntry> index;
    private final Owners owners = new Owners();
    private final TimelineAnswers answers;

    Timeline(TestSearch search) {
        context = new SpringApplicationBuilder(SearchAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "throughline.search.url", search.url().toString(),
                        "throughline.search.prefix", search.prefix()))
                .run();
        var indexes = context.getBean(SearchIndexes.class);
        index = indexes.of(IndexedEntry.TYPE);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(indexes::ready);
        answers = new TimelineAnswers(index, owners, new Reached(), new Names(TREE));
    }

    Owners owners() {
        return owners;
    }

    /** It tells of these events, and of nothing else. */
    void tells(List<Recorded<?>> events) {
        index.clear();
        Fold.into(new TimelineProjection(), index, events);
    }

    TimelinePage search(StaffMember member, String text) {
        return answers.on(
                new SearchTimeline(
                        Optional.of(text),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Asking.caller(member, History.START));
    }

    TimelinePage of(StaffMember member, String name, Optional<Integer> limit, Optional<String> cursor) {
        return answers.on(
                new GetCustomerTimeline(
                        customer(name),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        limit,
                        cursor),
                Asking.caller(member, History.START));
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }
}
