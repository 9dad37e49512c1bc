package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A customer was given five contacts and asks whom to call (U10): there is one, now and at any moment before. */
class U10OneResponsiblePersonTest extends DoorTest {

    @Test
    void exactlyOneIsResponsibleAtAnyMoment() {
        var now = Instant.now();
        String customer = newId().toString();
        as("administrator")
                .when(now.minus(Duration.ofDays(20)))
                .opens(customer, "王小明 Wang", staff("manager-li"))
                .accepted();
        as("administrator")
                .when(now.minus(Duration.ofDays(10)))
                .does("TransferAccount", "customerId", customer, "reason", "暂时没有负责人")
                .accepted();
        as("administrator")
                .when(now.minus(Duration.ofDays(5)))
                .does(
                        "TransferAccount",
                        "customerId",
                        customer,
                        "to",
                        staff("manager-kate"),
                        "reason",
                        "Moved to the south")
                .accepted();

        assertThat(responsible(customer, now.minus(Duration.ofDays(15))).text("responsible.who.id"))
                .isEqualTo(staff("manager-li").toString());
        assertThat(responsible(customer, now.minus(Duration.ofDays(7)))
                        .at("responsible")
                        .isMissingNode())
                .as("nobody in the pool")
                .isTrue();
        var last = as("manager-kate")
                .does("GetResponsible", "customerId", customer)
                .accepted();
        assertThat(last.text("responsible.who.id"))
                .isEqualTo(staff("manager-kate").toString());
        assertThat(last.text("responsible.who.name")).isNotEmpty();
        var asKnownBefore = as("manager-kate")
                .does("GetResponsible", "customerId", customer, "at", now, "knownAt", now.minus(Duration.ofDays(1)))
                .accepted();
        assertThat(asKnownBefore.at("responsible").isMissingNode())
                .as("nothing of it was recorded yet")
                .isTrue();
        as("manager-li").does("GetResponsible", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
    }

    private Answer responsible(String customer, Instant at) {
        return as("manager-kate")
                .does("GetResponsible", "customerId", customer, "at", at)
                .accepted();
    }
}
