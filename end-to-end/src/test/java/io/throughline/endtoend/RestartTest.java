package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.platform.test.Eventually;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Whatever is killed: what was acknowledged is there, once, and everything comes back by itself. */
@Tag("all-services")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RestartTest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int REMARKS = 40;

    private final StandaloneProcess suite = StandaloneProcess.in(Scratch.directory("restart"));
    private final HttpDoor door = new HttpDoor(suite);
    private final String customer = Identifier.random().toString();

    @BeforeAll
    void openAnAccount() {
        door.as("administrator")
                .opens(customer, "Ruth Brook", HiredStaff.id("manager-li"))
                .accepted();
    }

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    @Order(1)
    void aKilledSuiteHasLostNothingAndDoubledNothing() {
        List<Answer> before = new ArrayList<>();
        for (int i = 0; i < REMARKS; i++) before.add(remark("before", i).accepted());

        suite.killAndStart();

        for (int i = 0; i < REMARKS; i++) {
            assertThat(remark("before", i).accepted().body())
                    .isEqualTo(before.get(i).body());
        }
        assertThat(interactions()).isEqualTo(REMARKS);
        suite.awaitSearch();
        Eventually.holds("the timeline has each once", WITHIN, () -> inTimeline("before") == REMARKS);
    }

    @Test
    @Order(2)
    void withoutSearchEverythingElseGoesOn() {
        long known = interactions();
        suite.killElasticsearch();

        remark("silent", 1).accepted();
        assertThat(interactions()).isEqualTo(known + 1);
        timeline(door, "silent").refused(503, "SEARCH_UNAVAILABLE");
        timeline(new GrpcDoor(suite), "silent").refused(503, "SEARCH_UNAVAILABLE");

        Eventually.holds("the timeline catches up", WITHIN, () -> inTimeline("silent") == 1);
    }

    @Test
    @Order(3)
    void aKilledDatabaseComesBackAndNothingIsLostOrDoubled() {
        long known = interactions();
        suite.killPostgres();

        for (int i = 0; i < 10; i++) {
            var answer = remark("shaken", i);
            if (answer.status() >= 300) answer.refused(503, "STORE_UNAVAILABLE");
        }
        for (int i = 0; i < 10; i++) {
            int each = i;
            Eventually.holds("remark " + i, WITHIN, () -> remark("shaken", each).status() < 300);
        }

        Eventually.holds("each is there once", WITHIN, () -> known() == known + 10);
    }

    private Answer remark(String about, int number) {
        Person li = door.as("manager-li").under(about + "/" + number);
        try {
            return li.remarks(Identifier.named("restart", about + number), customer, about + " remark " + number);
        } catch (UncheckedIOException e) {
            throw new AssertionError("the door did not answer", e);
        }
    }

    /** As the customer's manager sees it; a door that was told of a command wants to see it. */
    private Answer timeline(Door through, String q) {
        through.told(Objects.requireNonNull(door.consistencyToken()));
        return through.as("manager-li").does("GetCustomerTimeline", "customerId", customer, "q", q);
    }

    private long inTimeline(String q) {
        var answer = timeline(door, q);
        return answer.status() == 200 ? answer.at("total").asLong() : -1;
    }

    private long known() {
        var answer = door.as("manager-li").does("GetCustomer", "customerId", customer);
        return answer.status() == 200
                ? answer.at("customer.counters.interactions").asLong()
                : -1;
    }

    /** As it is once the view has everything that was acknowledged to this test. */
    private long interactions() {
        Eventually.holds("the view answers", WITHIN, () -> known() >= 0);
        return known();
    }
}
