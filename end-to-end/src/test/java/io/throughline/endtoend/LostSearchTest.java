package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.platform.test.Eventually;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** The timeline is computed from the log, so it can be lost. */
@Tag("all-services")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LostSearchTest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int REMARKS = 25;

    private final StandaloneProcess suite = StandaloneProcess.in(Scratch.directory("lost-search"));
    private final HttpDoor door = new HttpDoor(suite);
    private final String customer = Identifier.random().toString();

    @BeforeAll
    void aCustomerWithRemarks() {
        door.as("administrator")
                .opens(customer, "Ruth Brook", HiredStaff.id("manager-li"))
                .accepted();
        for (int i = 0; i < REMARKS; i++) remark("remark " + i);
        suite.awaitSearch();
        Eventually.holds("the timeline has all", WITHIN, () -> entries() == REMARKS + 1);
    }

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    @Order(1)
    void isFilledAgainWhenItsDataAreGone() throws IOException {
        suite.stop();
        FileSystemUtils.deleteRecursively(suite.searchData());
        suite.start();

        remark("one more");
        suite.awaitSearch();
        Eventually.holds("the timeline has all again", WITHIN, () -> entries() == REMARKS + 2);
    }

    @Test
    @Order(2)
    void isRebuiltForAnOperatorAndForNobodyElse() {
        assertThat(rebuild("timeline", "manager-li")).isEqualTo("403 PERMISSION_MISSING");
        assertThat(rebuild("nothing", "administrator")).isEqualTo("404 PROJECTION_UNKNOWN");
        assertThat(rebuild("timeline", "administrator")).isEqualTo("200 ");

        Eventually.holds("the timeline has all again", WITHIN, () -> entries() == REMARKS + 2);
    }

    private String rebuild(String projection, String login) {
        var request = door.request("query", "/actuator/projections/" + projection, suite.token(login, WITHIN))
                .POST(BodyPublishers.noBody());
        var answer = door.answer(door.exchange(request));
        return answer.status() + " " + answer.code();
    }

    private void remark(String text) {
        door.as("manager-li").remarks(Identifier.random(), customer, text).accepted();
    }

    /** How many the timeline has; -1 while it is refused, which is the only other answer. */
    private long entries() {
        var answer = door.as("manager-li").does("GetCustomerTimeline", "customerId", customer);
        if (answer.status() == 200) return answer.at("total").asLong();
        assertThat(answer.status()).as(answer.code()).isEqualTo(503);
        assertThat(answer.code()).isIn("REBUILDING", "SEARCH_UNAVAILABLE", "NOT_CAUGHT_UP");
        return -1;
    }
}
