package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three people talked to this customer: what did each promise, and was it kept? (U12, and U14 for what is open) */
class U12PromisesTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private final Instant friday = Instant.now().plus(Duration.ofDays(4));

    @Test
    void theSupervisorSeesWhatEachOfThemPromised() {
        String customer = aCustomerOf("manager-li", "晨光贸易有限公司");
        String quote = promised("manager-li", customer, "周五前发送改好的报价");
        String visit = promised("supervisor-north", customer, "An engineer will look at the pump");
        String call = promised("agent-wu", customer, "维修进度每天电话通知");

        as("manager-li")
                .does("KeepPromise", "promiseId", quote, "proof", "邮件已发，客户确认收到")
                .accepted();

        var list = as("supervisor-north")
                .does("ListRelatedRecords", "customerId", customer, "kind", List.of("PROMISE"))
                .accepted();
        assertThat(list.each("records", "recordId")).containsExactlyInAnyOrder(quote, visit, call);
        assertThat(list.at("total").asLong()).isEqualTo(3);
        assertThat(list.each("records", "owner.id"))
                .containsExactlyInAnyOrder(
                        staff("manager-li").toString(),
                        staff("supervisor-north").toString(),
                        staff("agent-wu").toString());

        var shown = as("supervisor-north")
                .does("GetCustomer", "customerId", customer)
                .accepted();
        assertThat(shown.each("customer.related.records", "state")).containsExactly("OPEN", "OPEN", "KEPT");
        assertThat(shown.each("customer.related.counts", "state")).containsExactly("OPEN", "KEPT");

        Eventually.holds(
                "the timeline finds it",
                WITHIN,
                () -> as("supervisor-north")
                        .does("GetCustomerTimeline", "customerId", customer, "kind", List.of("PROMISE"), "q", "报价")
                        .accepted()
                        .each("entries", "event")
                        .contains("promise.made"));
    }

    @Test
    void whatWasNotKeptInTimeIsBrokenByItself() {
        String customer = aCustomerOf("manager-li");
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        String promise = as("administrator")
                .when(longAgo)
                .onBehalfOf(staff("manager-li"))
                .does(
                        "MakePromise",
                        "promiseId",
                        newId(),
                        "customerId",
                        customer,
                        "what",
                        "三天内回电",
                        "due",
                        longAgo.plus(Duration.ofDays(3)))
                .accepted()
                .id();

        Eventually.holds("it is broken", WITHIN, () -> state(promise).equals("BROKEN"));
        as("manager-li")
                .does("KeepPromise", "promiseId", promise, "proof", "已回电")
                .refused(409, "PROMISE_ENDED");
        as("manager-li")
                .does("ReopenPromise", "promiseId", promise, "due", friday, "reason", "客户愿意再等")
                .accepted();
        as("manager-li")
                .does("KeepPromise", "promiseId", promise, "proof", "已回电")
                .accepted();
        assertThat(state(promise)).isEqualTo("KEPT");
    }

    @Test
    void whoeverTakesTheAccountTakesWhatIsOpenToo() {
        String customer = aCustomerOf("manager-li", "Harbour Freight");
        String open = promised("manager-li", customer, "Send the drawings");
        String kept = promised("manager-li", customer, "Call back");
        String desk = promised("agent-wu", customer, "Tell him when the part is in");
        as("manager-li")
                .does("KeepPromise", "promiseId", kept, "proof", "Called")
                .accepted();

        as("supervisor-north")
                .does("TransferAccount", "customerId", customer, "to", staff("manager-han"), "reason", "离职")
                .accepted();

        Eventually.holds(
                "it is handed over",
                WITHIN,
                () -> owner(open).equals(staff("manager-han").toString()));
        assertThat(owner(kept)).isEqualTo(staff("manager-li").toString());
        assertThat(owner(desk)).isEqualTo(staff("agent-wu").toString());
        as("manager-li").does("GetRelatedRecord", "recordId", open).refused(404, "RELATED_RECORD_NOT_FOUND");
        as("manager-li").does("KeepPromise", "promiseId", open, "proof", "x").refused(404, "PROMISE_NOT_FOUND");
        as("manager-han")
                .does("KeepPromise", "promiseId", open, "proof", "图纸已寄出")
                .accepted();
    }

    @Test
    void othersDoNotSeeWhatWasPromised() {
        String customer = aCustomerOf("manager-li");
        String promise = promised("manager-li", customer, "报价");

        as("manager-kate").does("GetRelatedRecord", "recordId", promise).refused(404, "RELATED_RECORD_NOT_FOUND");
        assertThat(as("manager-kate")
                        .does("ListRelatedRecords", "customerId", customer)
                        .accepted()
                        .at("total")
                        .asLong())
                .isZero();
        as("manager-kate")
                .does("BreakPromise", "promiseId", promise, "reason", "x")
                .refused(404, "PROMISE_NOT_FOUND");
        as("manager-kate")
                .does("MakePromise", "customerId", customer, "what", "x", "due", friday)
                .refused(404, "CUSTOMER_NOT_FOUND");
        as("auditor")
                .does("WithdrawPromise", "promiseId", promise, "reason", "x")
                .refused(403, "PERMISSION_MISSING");
    }

    @Test
    void mistakesAreTold() {
        String customer = aCustomerOf("manager-li");

        as("manager-li")
                .does("MakePromise", "customerId", customer, "what", " ", "due", friday)
                .refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does("MakePromise", "customerId", customer, "what", "x")
                .refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does("MakePromise", "customerId", customer, "what", "x", "due", Instant.EPOCH)
                .refused(409, "DUE_PASSED");
        as("manager-li")
                .does("ListRelatedRecords", "from", friday, "to", Instant.EPOCH)
                .refused(400, "PERIOD_REVERSED");
    }

    private String promised(String login, String customer, String what) {
        return as(login)
                .does("MakePromise", "promiseId", newId(), "customerId", customer, "what", what, "due", friday)
                .accepted()
                .id();
    }

    private String state(String promise) {
        return record(promise).text("record.state");
    }

    private String owner(String promise) {
        return record(promise).text("record.owner.id");
    }

    private Answer record(String promise) {
        return as("auditor").does("GetRelatedRecord", "recordId", promise).accepted();
    }
}
