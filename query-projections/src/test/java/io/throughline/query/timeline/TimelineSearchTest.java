package io.throughline.query.timeline;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.query.Story.assigned;
import static io.throughline.query.Story.awaitingUser;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.complaint;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.remark;
import static io.throughline.query.Story.request;
import static io.throughline.query.Story.transferred;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedElasticsearch;
import io.throughline.platform.test.store.TestSearch;
import io.throughline.query.History;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.timeline.TimelineQueries.TimelinePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@EmbeddedElasticsearch
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineSearchTest {

    private final Timeline timeline;
    private final Owners owners;

    TimelineSearchTest(TestSearch search) {
        timeline = new Timeline(search);
        owners = timeline.owners();
    }

    @AfterAll
    void close() {
        timeline.close();
    }

    @BeforeEach
    void fourCustomers() {
        owners.clear();
        var history = new History()
                .by(LI_NA.id())
                .then(opened("Own", Optional.of(LI_NA.id())))
                .then(remark("Own", "送餐员态度很好，速度快"))
                .then(request("INC1"), complaint("Own", "INC1"))
                .then(request("INC1"), awaitingUser("Own", "INC1"))
                .by(ZHAO_LEI.id())
                .then(opened("Below", Optional.of(ZHAO_LEI.id())))
                .then(remark("Below", "服务态度差 <b>delivery</b> was late"))
                .by(JOHN.id())
                .then(opened("Colleague", Optional.of(JOHN.id())))
                .then(remark("Colleague", "态度一般"))
                .then(opened("Pool", Optional.empty()))
                .then(remark("Pool", "态度不明"));
        owners.owned("Own", Optional.of(LI_NA.id()));
        owners.owned("Below", Optional.of(ZHAO_LEI.id()));
        owners.owned("Colleague", Optional.of(JOHN.id()));
        owners.owned("Pool", Optional.empty());
        timeline.tells(history.events());
    }

    @Test
    void everyoneFindsWhatIsWithinHisReachAndNoMore() {
        assertThat(customers(search(LI_NA, "态度"))).containsExactly("Below", "Own");
        assertThat(customers(search(ZHAO_LEI, "态度"))).containsExactly("Below");
        assertThat(customers(search(JOHN, "态度"))).containsExactly("Colleague");
        assertThat(customers(search(WANG_FANG, "态度"))).containsExactly("Pool", "Below", "Own");
        assertThat(customers(search(AUDITOR, "态度"))).containsExactly("Pool", "Colleague", "Below", "Own");
    }

    @Test
    void whoCapturedAProspectFindsHimUntilHeHasAnOwner() {
        owners.captured("Anna", ZHAO_LEI.id());
        owners.owned("Pool", Optional.empty());
        var history = new History()
                .by(ZHAO_LEI.id())
                .then(lead("Anna"), captured("Anna"))
                .then(opened("Pool", Optional.empty()));
        timeline.tells(history.events());
        for (var member : List.of(ZHAO_LEI, LI_NA)) {
            assertThat(customers(search(member, ""))).containsExactly("Anna");
            assertThat(search(member, "").total()).isEqualTo(1);
            assertThat(timeline(member, "Anna").total()).isEqualTo(1);
        }
        assertThat(search(WANG_FANG, "").total()).isEqualTo(2);
        assertThat(search(JOHN, "").total()).isZero();
        assertRefused(JOHN, "Anna");

        owners.owned("Anna", Optional.of(JOHN.id()));
        assertThat(search(ZHAO_LEI, "").total()).isZero();
        assertRefused(ZHAO_LEI, "Anna");
    }

    @Test
    void totalsAndFacetsCountOnlyWhatTheCallerMaySee() {
        var page = search(JOHN, "");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.facets().actor())
                .containsExactly(new FacetCount(JOHN.id().toString(), Optional.of(JOHN.name()), 2));
        assertThat(page.facets().kind()).extracting(FacetCount::count).containsExactly(1L, 1L);
    }

    @Test
    void findsEnglishAndChineseAndMarksTheWords() {
        assertThat(titles(search(LI_NA, "awaiting user info")))
                .containsExactly("Service request INC1 suspended: awaiting user info");
        assertThat(titles(search(LI_NA, "等待客户信息"))).hasSize(1);
        assertThat(search(LI_NA, "速度").entries().getFirst().highlights()).anyMatch(h -> h.contains("<em>"));
        assertThat(search(LI_NA, "deliveries").entries().getFirst().highlights())
                .anyMatch(h -> h.contains("<em>delivery</em>") && h.contains("&lt;b&gt;"));
    }

    @Test
    void aPermissionThatIsLostHidesEntriesBeforeTheyAreRewritten() {
        owners.owned("Below", Optional.of(JOHN.id()));
        assertThat(customers(search(LI_NA, "态度"))).containsExactly("Own");
        assertThat(search(LI_NA, "态度").total()).isEqualTo(1);
        assertThat(timeline(JOHN, "Below").total()).isEqualTo(2);
        assertRefused(LI_NA, "Below");
    }

    @Test
    void hiddenAndUnknownCustomersAreAnsweredAlike() {
        assertRefused(JOHN, "Own");
        assertRefused(JOHN, "Pool");
        assertRefused(JOHN, "Nobody");
    }

    @Test
    void aTransferRewritesTheEntriesOfTheCustomer() {
        var history = new History()
                .then(opened("Moving", Optional.of(LI_NA.id())))
                .then(remark("Moving", "first"))
                .then(transferred("Moving", Optional.of(LI_NA.id()), Optional.of(JOHN.id())))
                .then(remark("Moving", "second"));
        owners.owned("Moving", Optional.of(JOHN.id()));
        timeline.tells(history.events());
        assertThat(search(JOHN, "").total()).isEqualTo(4);
        assertThat(search(LI_NA, "").total()).isZero();
    }

    @Test
    void theEntriesOfAJoinedProspectGoWithHimAndKeepTheirOrigin() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(remark("Anna", "late"));
        owners.owned("Acme", Optional.of(JOHN.id()));
        timeline.tells(history.events());
        var page = timeline(JOHN, "Acme");
        assertThat(page.entries())
                .extracting(TimelineEntry::title)
                .containsExactly(
                        "Remark from the customer (web)",
                        "Lead converted: joined to a known customer",
                        "Lead captured: web form",
                        "Account opened: organisation");
        assertThat(page.entries())
                .extracting(TimelineEntry::origin)
                .containsExactly(
                        Optional.of(customer("Anna")),
                        Optional.empty(),
                        Optional.of(customer("Anna")),
                        Optional.empty());
    }

    @Test
    void whatComesLateForAJoinedProspectBelongsToTheCustomersOwner() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(lead("Anna"), assigned("Anna", LI_NA.id()))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(remark("Anna", "late"))
                .then(lead("Anna's other"), assigned("Anna", LI_NA.id()));
        owners.owned("Acme", Optional.of(JOHN.id()));
        timeline.tells(history.events());
        assertThat(search(JOHN, "").total()).isEqualTo(6);
        assertThat(search(LI_NA, "").total()).isZero();
    }

    @Test
    void hostileTextIsOnlyText() {
        for (String text : List.of("\"", "态度 AND", "*:*", "/.*/", "{\"match_all\":{}}", "\\", "a OR b) -(", "\u0000")) {
            assertThat(search(LI_NA, text)).isNotNull();
        }
    }

    @Test
    void pagesOverAnyDepthShowEveryEntryOnce() {
        var history = new History();
        for (int i = 0; i < 450; i++) history.then(History.START, customer("Big"), remark("Big", "note " + i));
        owners.owned("Big", Optional.of(JOHN.id()));
        timeline.tells(history.events());
        var seen = new ArrayList<Long>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = timeline.of(JOHN, "Big", Optional.of(100), cursor);
            assertThat(page.total()).isEqualTo(450);
            page.entries().forEach(entry -> seen.add(entry.position()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(seen)
                .hasSize(450)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .doesNotHaveDuplicates();
    }

    private void assertRefused(StaffMember member, String name) {
        assertThatThrownBy(() -> timeline(member, name))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
    }

    private TimelinePage search(StaffMember member, String text) {
        return timeline.search(member, text);
    }

    private TimelinePage timeline(StaffMember member, String name) {
        return timeline.of(member, name, Optional.empty(), Optional.empty());
    }

    private List<String> customers(TimelinePage page) {
        return page.entries().stream()
                .map(entry -> owners.nameOf(entry.customerId()))
                .toList();
    }

    private static List<String> titles(TimelinePage page) {
        return page.entries().stream().map(TimelineEntry::title).toList();
    }
}
