package io.throughline.query.timeline;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedElasticsearch;
import io.throughline.platform.test.store.TestSearch;
import io.throughline.query.History;
import io.throughline.query.Merge;
import io.throughline.query.answer.QueryRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The timelines of two customers whose accounts are merged read as one, and are given back (N5). */
@EmbeddedElasticsearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedTimelineTest {

    private static final String SURVIVOR = "Huaxin Pumps";
    private static final String MERGED = "华新泵业";
    private static final Optional<StaffId> OF_LI = Optional.of(LI_NA.id());
    private static final Optional<StaffId> OF_JOHN = Optional.of(JOHN.id());

    private final Timeline timeline;

    MergedTimelineTest(TestSearch search) {
        timeline = new Timeline(search);
    }

    @AfterAll
    void close() {
        timeline.close();
    }

    @BeforeEach
    void twoCustomers() {
        timeline.owners().clear();
        timeline.owners().owned(SURVIVOR, OF_LI);
        timeline.owners().owned(MERGED, OF_JOHN);
    }

    @Test
    void bothReadAsOneAndEachEntrySaysForWhomItWasRecorded() {
        var history = new History()
                .then(opened(SURVIVOR, OF_LI))
                .then(opened(MERGED, OF_JOHN))
                .then(remark(MERGED, "报价太高"))
                .then(remark(SURVIVOR, "please call back"));
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        timeline.tells(history.events());
        timeline.owners().merged(MERGED, SURVIVOR);

        for (var asked : List.of(SURVIVOR, MERGED)) {
            var entries = entries(LI_NA, asked);
            assertThat(entries).extracting(TimelineEntry::position).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(entries).extracting(TimelineEntry::customerId).containsOnly(customer(SURVIVOR));
            assertThat(entries)
                    .extracting(TimelineEntry::origin)
                    .containsExactly(
                            Optional.of(customer(MERGED)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(customer(MERGED)),
                            Optional.of(customer(MERGED)),
                            Optional.empty());
        }
        assertThat(timeline.search(LI_NA, "报价").total()).isEqualTo(1);
        assertThat(timeline.search(JOHN, "报价").total()).isZero();
        assertThatThrownBy(() -> entries(JOHN, MERGED))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
    }

    @RepeatedTest(6)
    void partedEachIsAsIfTheyHadNeverBeenMerged(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var history = new History().then(opened(SURVIVOR, OF_LI)).then(opened(MERGED, OF_JOHN));
        happens(history, random, 6);
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        happens(history, random, 4);
        var owner = OF_LI;
        if (random.nextBoolean()) {
            Merge.transferredWith(history, MERGED, SURVIVOR, OF_LI, OF_JOHN);
            owner = OF_JOHN;
        }
        timeline.owners().owned(SURVIVOR, owner);
        Merge.parted(history, MERGED, SURVIVOR, owner, OF_JOHN);
        happens(history, random, 3);

        timeline.tells(Merge.without(history.events()));
        var survivors = entries(ADMINISTRATOR, SURVIVOR);
        var mergeds = entries(ADMINISTRATOR, MERGED);
        timeline.tells(history.events());

        var more = history.events().stream()
                .filter(recorded -> recorded.event() instanceof MergeEvent)
                .map(Recorded::position)
                .collect(Collectors.toSet());
        assertThat(without(more, entries(ADMINISTRATOR, SURVIVOR))).isEqualTo(survivors);
        assertThat(without(followed(history), without(more, entries(ADMINISTRATOR, MERGED))))
                .isEqualTo(mergeds);
        var johns = owner.equals(OF_JOHN) ? Set.of(customer(SURVIVOR), customer(MERGED)) : Set.of(customer(MERGED));
        assertThat(timeline.search(JOHN, "").total())
                .isEqualTo(history.events().stream()
                        .filter(recorded -> johns.contains(((CustomerEvent) recorded.event()).customerId()))
                        .count());
    }

    private static void happens(History history, Random random, int times) {
        for (int i = 0; i < times; i++) {
            var name = random.nextBoolean() ? SURVIVOR : MERGED;
            int number = history.events().size();
            history.then(Merge.anything(random, name, number));
        }
    }

    private List<TimelineEntry> entries(StaffMember member, String name) {
        return timeline.of(member, name, Optional.of(100), Optional.empty()).entries();
    }

    private static List<TimelineEntry> without(Set<Long> positions, List<TimelineEntry> entries) {
        return entries.stream()
                .filter(entry -> !positions.contains(entry.position()))
                .toList();
    }

    private static Set<Long> followed(History history) {
        var without = Merge.without(history.events());
        return history.events().stream()
                .filter(recorded -> !without.contains(recorded))
                .map(Recorded::position)
                .collect(Collectors.toSet());
    }
}
