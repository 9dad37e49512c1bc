package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A supervisor hands many accounts over in one go, sees what became of each, and takes it back. */
class OperationPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int ACCOUNTS = 200;
    private static final String[] NAMES = {"北京星河科技有限公司", "上海远洋贸易公司", "深圳蓝天电子厂", "成都锦绣食品公司"};

    @Test
    void handsTwoHundredAccountsOverAndGivesThemBack() {
        var accounts = accountsOf("manager-li", ACCOUNTS);
        var targets = new ArrayList<>(accounts);
        targets.add(aCustomerOf("manager-kate", "广州南风商行"));
        targets.add(newId().toString());

        var preview = start(targets, true);
        assertThat(counts(preview)).isEqualTo(List.of(ACCOUNTS, 0, 2, 0));
        comesTo("manager-li", accounts.getFirst());

        var operation = start(targets, false);
        assertThat(counts(operation)).isEqualTo(counts(preview));
        comesTo("manager-han", accounts.getLast());
        var refused = as("supervisor-north")
                .does("ListOperationRows", "operationId", operation, "state", "REFUSED")
                .accepted();
        assertThat(refused.each("rows", "target")).isEqualTo(targets.subList(ACCOUNTS, ACCOUNTS + 2));
        assertThat(refused.each("rows", "code")).containsOnly("ACCOUNT_NOT_FOUND");
        as("manager-kate").does("GetOperation", "operationId", operation).refused(404, "OPERATION_NOT_FOUND");

        String undo = as("supervisor-north")
                .does("UndoOperation", "operationId", newId(), "undoes", operation)
                .accepted()
                .id();
        assertThat(counts(undo)).isEqualTo(List.of(ACCOUNTS, 0, 0, 0));
        for (String account : List.of(accounts.getFirst(), accounts.get(ACCOUNTS / 2), accounts.getLast())) {
            comesTo("manager-li", account);
        }
    }

    @Test
    void takesOneCommandBackAndSaysBeforeWhatThatWouldBe() {
        String account = aCustomerOf("manager-li", "杭州西湖茶业");
        long revision = as("supervisor-north")
                .does("TransferAccount", "customerId", account, "to", staff("manager-han"), "reason", "部门调整")
                .accepted()
                .revision();

        var preview = as("supervisor-north")
                .does("PreviewUndo", "recordId", account, "revision", revision)
                .accepted();
        assertThat(preview.text("parts.0.event")).isEqualTo("account.transferred");
        assertThat(preview.text("parts.0.commands.0")).isEqualTo("TransferAccount");
        as("manager-kate")
                .does("PreviewUndo", "recordId", account, "revision", revision)
                .refused(404, "RECORD_NOT_FOUND");
        as("auditor")
                .does("UndoCommand", "recordId", account, "revision", revision)
                .refused(403, "PERMISSION_MISSING");
        var tried = as("supervisor-north")
                .onlyTrying()
                .does("UndoCommand", "recordId", account, "revision", revision)
                .accepted();
        assertThat(tried.each("wouldRecord", "name")).containsExactly("account.transferred");

        var undone = as("supervisor-north")
                .does("UndoCommand", "recordId", account, "revision", revision)
                .accepted();

        assertThat(undone.text("outcome")).isEqualTo("UNDONE");
        comesTo("manager-li", account);
        String appointment = as("manager-li")
                .does(
                        "PlanAppointment",
                        "customerId",
                        account,
                        "title",
                        "品新茶 New tea",
                        "start",
                        "2031-05-02T08:00:00Z",
                        "end",
                        "2031-05-02T09:00:00Z",
                        "zone",
                        "Asia/Shanghai")
                .accepted()
                .id();
        as("manager-li")
                .does("CommentOnAppointment", "appointmentId", appointment, "comment", "带茶杯 Bring cups")
                .accepted();
        as("supervisor-north")
                .does("UndoCommand", "recordId", appointment, "revision", 1)
                .refused(409, "NO_WAY_BACK");
        as("supervisor-north")
                .does("UndoCommand", "recordId", account, "revision", 0)
                .refused(409, "CUSTOMER_HAS_OPEN_MATTERS");
    }

    @Test
    void theRowsThatWereNotDoneAreAFile() {
        var wanted = List.of(newId().toString(), newId().toString());
        String operation = start(wanted, false);
        counts(operation);
        var http = new HttpDoor(Assembly.current());
        String path = "/v1/operations/" + operation + "/errors.csv";

        var file = http.exchange(http.request("operation", path, token("supervisor-north")));
        var hidden = http.exchange(http.request("operation", path, token("manager-kate")));
        var stranger = http.exchange(http.request("operation", path, null));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(3).first().isEqualTo("number,target,undoesRevision,state,code,message");
        assertThat(file.body()).contains(wanted.getFirst()).contains("ACCOUNT_NOT_FOUND");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("OPERATION_NOT_FOUND");
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    private static String token(String login) {
        return Assembly.current().token(login, Duration.ofHours(1));
    }

    private List<String> accountsOf(String manager, int count) {
        var accounts = new ArrayList<String>();
        for (int i = 0; i < count; i++) accounts.add(aCustomerOf(manager, NAMES[i % NAMES.length] + i));
        return accounts;
    }

    private String start(List<String> targets, boolean preview) {
        return as("supervisor-north")
                .does(
                        "StartOperation",
                        "operationId",
                        newId(),
                        "command",
                        "TransferAccount",
                        "common",
                        Map.of("to", staff("manager-han").toString(), "reason", "部门调整"),
                        "targets",
                        targets,
                        "preview",
                        preview)
                .accepted()
                .id();
    }

    /** How many changed, stayed, were refused and failed, when the operation has ended. */
    private List<Integer> counts(String operation) {
        Eventually.holds(
                "operation " + operation + " has ended",
                WITHIN,
                () -> Objects.equals(progress(operation).text("operation.state"), "FINISHED"));
        var ended = progress(operation);
        return List.of(
                ended.at("operation.changed").asInt(),
                ended.at("operation.unchanged").asInt(),
                ended.at("operation.refused").asInt(),
                ended.at("operation.failed").asInt());
    }

    private Answer progress(String operation) {
        return as("supervisor-north")
                .does("GetOperation", "operationId", operation)
                .accepted();
    }

    /** An operation that has ended is in the log; the view of the customer follows. */
    private void comesTo(String login, String account) {
        Eventually.holds(
                "the account is with " + login,
                WITHIN,
                () -> as("auditor")
                        .does("GetCustomer", "customerId", account)
                        .accepted()
                        .text("customer.owner.id")
                        .equals(staff(login).toString()));
    }
}
