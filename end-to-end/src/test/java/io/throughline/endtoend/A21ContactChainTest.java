package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each new contact goes on from the last, and what was written down wrongly is put right without losing it (A20, A21, A24). */
class A21ContactChainTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void aTouchGoesOnFromTheLastAndIsPutRight() {
        String customer = aCustomerOf("manager-li", "晨光贸易 " + newId());
        String asked =
                call("manager-li", customer, "什么时候交货？", "INBOUND").accepted().id();
        String answered = touch("agent-wu", customer, "We deliver on Wednesday", "OUTBOUND", asked)
                .accepted()
                .id();
        assertThat(shown(customer, 0, "continues")).isEqualTo(asked);

        correct("manager-kate", answered, "We deliver on Friday").refused(404, "INTERACTION_NOT_FOUND");
        correct("manager-li", answered, "We deliver on Friday").refused(403, "NOT_HIS_INTERACTION");
        correct("service-supervisor", answered, "We deliver on Friday 周五交货").accepted();
        as("agent-wu")
                .does("ContinueInteraction", "interactionId", asked, "earlier", answered)
                .refused(409, "EARLIER_IS_LATER");
        as("agent-wu")
                .does("ContinueInteraction", "interactionId", answered, "earlier", newId())
                .refused(409, "EARLIER_NOT_FOUND");

        assertThat(shown(customer, 0, "text")).isEqualTo("We deliver on Friday 周五交货");
        assertThat(shown(customer, 0, "corrected")).isEqualTo("true");
        Eventually.holds(
                "the corrected text is found",
                WITHIN,
                () -> as("manager-li")
                        .does("SearchTimeline", "q", "周五交货", "customerId", customer)
                        .accepted()
                        .each("entries", "event")
                        .contains("interaction.corrected"));

        as("service-supervisor")
                .does("UndoCommand", "recordId", answered, "revision", 2)
                .accepted();

        assertThat(shown(customer, 0, "text")).isEqualTo("We deliver on Wednesday");
    }

    @Test
    void whatWasWrittenDownByMistakeCountsNoMoreUntilItIsRestored() {
        String customer = aCustomerOf("manager-li", "Wrong Number Ltd " + newId());
        String touch =
                call("manager-li", customer, "别的客户打来的", "INBOUND").accepted().id();

        as("manager-han")
                .does("WithdrawInteraction", "interactionId", touch, "reason", "No")
                .refused(404, "INTERACTION_NOT_FOUND");
        as("manager-li")
                .does("WithdrawInteraction", "interactionId", touch, "reason", "记错了客户")
                .accepted();

        assertThat(counted(customer)).isZero();
        assertThat(shown(customer, 0, "text")).isEmpty();
        correct("manager-li", touch, "Something else").refused(409, "INTERACTION_WITHDRAWN");

        as("manager-li").does("UndoCommand", "recordId", touch, "revision", 1).accepted();

        assertThat(counted(customer)).isEqualTo(1);
        assertThat(shown(customer, 0, "text")).isEqualTo("别的客户打来的");

        as("supervisor-north")
                .does("UndoCommand", "recordId", touch, "revision", 2)
                .accepted();

        assertThat(counted(customer)).isZero();
        Eventually.holds(
                "the timeline tells all of it",
                WITHIN,
                () -> as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of("interaction.recorded", "interaction.withdrawn", "interaction.restored")));
    }

    private Answer call(String login, String customer, String text, String direction) {
        return as(login)
                .does(
                        "RecordInteraction",
                        "interactionId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "CALL",
                        "channel",
                        "PHONE",
                        "direction",
                        direction,
                        "text",
                        text);
    }

    private Answer touch(String login, String customer, String text, String direction, String continues) {
        return as(login)
                .does(
                        "RecordInteraction",
                        "interactionId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "MESSAGE",
                        "channel",
                        "WECHAT",
                        "direction",
                        direction,
                        "text",
                        text,
                        "continues",
                        continues);
    }

    private Answer correct(String login, String touch, String text) {
        return as(login)
                .does(
                        "CorrectInteraction",
                        "interactionId",
                        touch,
                        "kind",
                        "MESSAGE",
                        "channel",
                        "WECHAT",
                        "direction",
                        "OUTBOUND",
                        "text",
                        text);
    }

    private String shown(String customer, int place, String field) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .text("customer.lastTouches." + place + "." + field);
    }

    private long counted(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.counters.interactions")
                .asLong();
    }
}
