package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An operation whose process is killed with -9 goes on by itself, and does to each record once what it was asked. */
@Tag("all-services")
@TestInstance(Lifecycle.PER_CLASS)
class KilledOperationTest {

    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int ACCOUNTS = 1_100;

    private final StandaloneProcess suite = StandaloneProcess.in(Scratch.directory("killed-operation"));
    private final HttpDoor door = new HttpDoor(suite);

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    void goesOnAfterAKillAndDoesNothingTwice() {
        var accounts = accounts();
        String operation = door.as("supervisor-north")
                .does(
                        "StartOperation",
                        "operationId",
                        Identifier.random(),
                        "command",
                        "TransferAccount",
                        "common",
                        Map.of("to", HiredStaff.id("manager-han").toString(), "reason", "部门调整"),
                        "targets",
                        accounts)
                .accepted()
                .id();

        Eventually.holds("some rows are noted", WITHIN, () -> number(operation, "done") > 0);
        suite.killAndStart();

        Eventually.holds(
                "it has ended",
                WITHIN,
                () -> progress(operation).text("operation.state").equals("FINISHED"));
        assertThat(number(operation, "changed")).isEqualTo(ACCOUNTS);
        for (String account : accounts) {
            long revision = tried(account).revision();
            assertThat(revision).as(account).isEqualTo(1);
        }
    }

    /** What the same transfer would come to now; a machine that is busy may ask to come again. */
    private Answer tried(String account) {
        while (true) {
            var answer = door.as("supervisor-north")
                    .onlyTrying()
                    .does(
                            "TransferAccount",
                            "customerId",
                            account,
                            "to",
                            HiredStaff.id("manager-han"),
                            "reason",
                            "是否已转移");
            if (answer.status() != 503) return answer.accepted();
        }
    }

    private List<String> accounts() {
        var accounts = new ArrayList<String>();
        for (int i = 0; i < ACCOUNTS; i++) {
            String account = Identifier.random().toString();
            door.as("administrator")
                    .opens(account, "张伟" + i, HiredStaff.id("manager-li"))
                    .accepted();
            accounts.add(account);
        }
        return accounts;
    }

    private Answer progress(String operation) {
        return door.as("supervisor-north").does("GetOperation", "operationId", operation);
    }

    private long number(String operation, String which) {
        return progress(operation).at("operation." + which).asLong();
    }
}
