package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One history per customer: touches with both clocks, searched in both languages. */
class TimelineTest extends DoorTest {

    @Test
    void aTouchKeepsBothClocks() {
        String customer = aCustomerOf("manager-li");
        Instant happened = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        touch(as("manager-li").when(happened), customer, "VISIT", "FACE_TO_FACE", "现场考察")
                .accepted();

        var entries = timeline(customer, Map.of("kind", List.of("INTERACTION")));
        assertThat(Instant.parse(entries.text("entries.0.occurredAt"))).isEqualTo(happened);
        assertThat(Instant.parse(entries.text("entries.0.recordedAt"))).isAfter(happened.plus(2, ChronoUnit.DAYS));
        var touch = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(Instant.parse(touch.text("customer.lastTouches.0.occurredAt")))
                .isEqualTo(happened);
    }

    @Test
    void whatHasNotHappenedYetAndLongAgoIsRefused() {
        String customer = aCustomerOf("manager-li");

        touch(as("manager-li").when(Instant.now().plus(1, ChronoUnit.HOURS)), customer, "CALL", "PHONE", "Later")
                .refused(400, "OCCURRED_AT_IN_FUTURE");
        touch(as("manager-li").when(Instant.now().minus(90, ChronoUnit.DAYS)), customer, "CALL", "PHONE", "Once")
                .refused(403, "OCCURRED_AT_TOO_LONG_AGO");
        touch(as("manager-li").onBehalfOf(staff("manager-han")), customer, "CALL", "PHONE", "For her")
                .refused(403, "ON_BEHALF_OF_NOT_ALLOWED");
    }

    @Test
    void chineseAndEnglishAreFoundAndMarked() {
        String customer = aCustomerOf("manager-li");
        touch(as("manager-li"), customer, "CALL", "PHONE", "送餐快，态度也特别好，谢谢").accepted();
        touch(as("manager-li"), customer, "CALL", "PHONE", "The pumps were delivered too late")
                .accepted();

        var chinese = timeline(customer, Map.of("q", "态度"));
        var english = timeline(customer, Map.of("q", "pump late"));

        assertThat(chinese.at("total").asLong()).isEqualTo(1);
        assertThat(chinese.at("entries.0.highlights").toString()).contains("态度");
        assertThat(chinese.text("entries.0.text")).contains("送餐快");
        assertThat(english.at("total").asLong()).isEqualTo(1);
        assertThat(english.at("entries.0.highlights").toString()).containsIgnoringCase("pumps");
        assertThat(timeline(customer, Map.of("q", "submarine")).at("total").asLong())
                .isZero();
    }

    @Test
    void filtersNarrowAndFacetsCount() {
        String customer = aCustomerOf("manager-li");
        touch(as("manager-li"), customer, "CALL", "PHONE", "One").accepted();
        touch(as("manager-li"), customer, "MESSAGE", "EMAIL", "Two").accepted();
        touch(as("supervisor-north"), customer, "MESSAGE", "EMAIL", "Three").accepted();

        var all = timeline(customer, Map.of());
        var mails = timeline(customer, Map.of("channel", List.of("EMAIL")));
        var hers = timeline(
                customer, Map.of("actor", List.of(staff("supervisor-north").toString())));
        var none = timeline(
                customer, Map.of("to", Instant.now().minus(1, ChronoUnit.DAYS).toString()));

        assertThat(facet(all, "kind")).containsEntry("INTERACTION", 3L).containsEntry("ACCOUNT", 1L);
        assertThat(facet(all, "channel")).containsEntry("EMAIL", 2L).containsEntry("PHONE", 1L);
        assertThat(mails.at("total").asLong()).isEqualTo(2);
        assertThat(hers.each("entries", "text")).containsExactly("Three");
        assertThat(none.at("total").asLong()).isZero();
    }

    @Test
    void pagesAreStableWhileNewEntriesCome() {
        String customer = aCustomerOf("manager-li");
        for (int i = 0; i < 7; i++)
            touch(as("manager-li"), customer, "CALL", "PHONE", "Call " + i).accepted();

        var first = timeline(customer, Map.of("limit", 3));
        touch(as("manager-li"), customer, "CALL", "PHONE", "A new one").accepted();
        List<String> seen = new ArrayList<>(first.each("entries", "eventId"));
        String cursor = first.text("nextCursor");
        while (!cursor.isEmpty()) {
            var page = timeline(customer, Map.of("limit", 3, "cursor", cursor));
            seen.addAll(page.each("entries", "eventId"));
            cursor = page.text("nextCursor");
        }

        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer, "q", "Call", "cursor", first.text("nextCursor"))
                .refused(400, "CURSOR_INVALID");
    }

    @Test
    void everyTimelineTogetherIsSearchedToo() {
        String word = "词" + newId().toString().substring(24);
        String customer = aCustomerOf("manager-li");
        touch(as("manager-li"), customer, "CALL", "PHONE", "Code " + word).accepted();

        var found = as("manager-li").does("SearchTimeline", "q", word).accepted();

        assertThat(found.each("entries", "customerId")).contains(customer);
    }

    @Test
    void customersAreListedByPages() {
        String name = "Harbour " + newId().toString().substring(24);
        for (int i = 0; i < 3; i++) aCustomerOf("manager-li", name + " " + i);

        var first =
                as("manager-li").does("ListCustomers", "q", name, "limit", 2).accepted();
        var second = as("manager-li")
                .does("ListCustomers", "q", name, "limit", 2, "cursor", first.text("nextCursor"))
                .accepted();

        assertThat(first.at("total").asLong()).isEqualTo(3);
        assertThat(first.at("customers").size()).isEqualTo(2);
        assertThat(second.at("customers").size()).isEqualTo(1);
        assertThat(second.text("nextCursor")).isEmpty();
    }

    private Answer timeline(String customer, Map<String, ?> filter) {
        Map<String, Object> fields = new LinkedHashMap<>(filter);
        fields.put("customerId", customer);
        return as("manager-li").does("GetCustomerTimeline", fields).accepted();
    }

    private static Answer touch(Person person, String customer, String how, String channel, String text) {
        return person.does(
                "RecordInteraction",
                "interactionId",
                newId(),
                "customerId",
                customer,
                "kind",
                how,
                "channel",
                channel,
                "direction",
                "INBOUND",
                "text",
                text);
    }

    private static Map<String, Long> facet(Answer page, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        page.at("facets." + name)
                .forEach(each -> counts.put(
                        each.path("value").asString(), each.path("count").asLong()));
        return counts;
    }
}
