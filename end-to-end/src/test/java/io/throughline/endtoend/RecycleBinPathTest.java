package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An account goes into the recycle bin and comes back with all that it had (A3). */
class RecycleBinPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void whatIsDeletedIsFoundInTheRecycleBinOnlyAndComesBackWhole() {
        String name = "误建客户 " + newId().toString().substring(24);
        String customer = aCustomerOf("manager-li", name);
        as("manager-li")
                .does("AddContact", "customerId", customer, "contactId", newId(), "name", "王小明", "position", "采购")
                .accepted();
        touch(customer).accepted();
        var before =
                as("manager-li").does("GetCustomer", "customerId", customer).accepted();

        Eventually.holds("he is found", WITHIN, () -> searched("manager-li", name) > 0);
        delete("manager-kate", customer).refused(404, "ACCOUNT_NOT_FOUND");
        delete("manager-li", customer).accepted();

        for (String login : List.of("manager-li", "supervisor-north", "administrator", "auditor")) {
            as(login).does("GetCustomer", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
            as(login).does("GetCustomerTimeline", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
            assertThat(listed(login, name)).as(login).isEmpty();
            assertThat(searched(login, name)).as(login).isZero();
        }
        as("manager-li")
                .does("TransferAccount", "customerId", customer, "reason", "Pool")
                .refused(403, "PERMISSION_MISSING");
        as("supervisor-north")
                .does("TransferAccount", "customerId", customer, "reason", "Pool")
                .refused(409, "ACCOUNT_DELETED");
        touch(customer).refused(404, "CUSTOMER_NOT_FOUND");

        var bin = as("manager-li").does("ListDeletedAccounts", "q", name).accepted();
        assertThat(bin.each("accounts", "customerId")).containsExactly(customer);
        assertThat(bin.text("accounts.0.reason")).isEqualTo("重复录入");
        assertThat(bin.text("accounts.0.owner.id"))
                .isEqualTo(staff("manager-li").toString());
        assertThat(as("manager-kate")
                        .does("ListDeletedAccounts", "q", name)
                        .accepted()
                        .text("total"))
                .isEqualTo("0");
        as("auditor").does("ListDeletedAccounts").refused(403, "PERMISSION_MISSING");

        as("manager-li").does("RestoreAccount", "customerId", customer).accepted();

        var after = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        for (String kept : List.of("name", "owner", "contacts", "owners", "lastTouches")) {
            assertThat(after.at("customer." + kept)).as(kept).isEqualTo(before.at("customer." + kept));
        }
        assertThat(as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "event"))
                .contains("account.opened", "account.deleted", "account.restored");
        assertThat(listed("manager-li", name)).containsExactly(customer);
        assertThat(searched("manager-li", name)).isPositive();
        touch(customer).accepted();
    }

    @Test
    void aCustomerWithAPromiseToKeepStays() {
        String customer = aCustomerOf("manager-li", "Brook Trading 布鲁克贸易");
        String promise = newId().toString();
        as("manager-li")
                .does(
                        "MakePromise",
                        "promiseId",
                        promise,
                        "customerId",
                        customer,
                        "what",
                        "Send the offer 发报价单",
                        "due",
                        Instant.now().plus(3, ChronoUnit.DAYS))
                .accepted();

        var refused = delete("manager-li", customer).refused(409, "CUSTOMER_HAS_OPEN_MATTERS");

        assertThat(refused.at("details").toString()).contains("PROMISE").contains(promise);
        as("manager-li")
                .does("KeepPromise", "promiseId", promise, "proof", "Sent 已发")
                .accepted();
        delete("manager-li", customer).accepted();
    }

    @Test
    void manyAreDeletedTogetherAndTheUndoBringsThemBack() {
        String mark = newId().toString().substring(24);
        var customers = List.of(aCustomerOf("manager-li", "批量甲 " + mark), aCustomerOf("manager-li", "批量乙 " + mark));
        String operation = as("manager-li")
                .does(
                        "StartOperation",
                        "operationId",
                        newId(),
                        "command",
                        "DeleteAccount",
                        "targets",
                        customers,
                        "common",
                        Map.of("reason", "批量清理"))
                .accepted()
                .id();
        Eventually.holds(
                "the operation is over",
                WITHIN,
                () -> as("manager-li")
                        .does("GetOperation", "operationId", operation)
                        .accepted()
                        .text("operation.state")
                        .equals("FINISHED"));
        Eventually.holds(
                "both are deleted", WITHIN, () -> listed("manager-li", mark).isEmpty());

        as("manager-li")
                .does("UndoOperation", "operationId", newId(), "undoes", operation)
                .accepted();

        Eventually.holds(
                "both are back", WITHIN, () -> listed("manager-li", mark).size() == 2);
    }

    private Answer delete(String login, String customer) {
        return as(login).does("DeleteAccount", "customerId", customer, "reason", "重复录入");
    }

    private Answer touch(String customer) {
        return as("manager-li")
                .does(
                        "RecordInteraction",
                        "interactionId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "CALL",
                        "direction",
                        "OUTBOUND",
                        "channel",
                        "PHONE",
                        "text",
                        "问候 Greeting");
    }

    private List<String> listed(String login, String name) {
        return as(login).does("ListCustomers", "q", name).accepted().each("customers", "customerId");
    }

    private long searched(String login, String name) {
        return Long.parseLong(
                as(login).does("SearchTimeline", "q", name).accepted().text("total"));
    }
}
