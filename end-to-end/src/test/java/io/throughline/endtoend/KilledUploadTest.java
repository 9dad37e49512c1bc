package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upload that is killed half-way leaves nothing that anybody sees, and goes on where it was (A27, R1). */
@Tag("all-services")
class KilledUploadTest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final byte[] FILE = "验收报告，第一页。\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    private static final int SECOND = 512 * 1024;
    private static final StandaloneProcess SUITE = StandaloneProcess.in(Scratch.directory("killed-upload"));

    private final HttpDoor door = new HttpDoor(SUITE);

    @AfterAll
    static void stop() {
        SUITE.stop();
    }

    @Test
    void leavesNothingVisibleAndGoesOnAfterwards() {
        String customer = "0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44";
        door.as("administrator")
                .opens(customer, "王小明", HiredStaff.id("manager-li"))
                .accepted();
        String first = Pieces.stored(li(), customer, FILE, 0);

        SUITE.killAndStart();

        assertThat(documents(customer)).isEmpty();
        String second = Pieces.stored(li(), customer, FILE, SECOND);
        String document = li().does(
                        "UploadDocument",
                        "customerId",
                        customer,
                        "name",
                        "验收报告.txt",
                        "kind",
                        "REPORT",
                        "contents",
                        List.of(first, second))
                .accepted()
                .id();

        SUITE.killAndStart();

        assertThat(documents(customer)).containsExactly(document);
        assertThat(Pieces.downloaded(li(), document)).isEqualTo(FILE);
    }

    private Person li() {
        return door.as("manager-li");
    }

    /** As they are once the view answers again. */
    private List<String> documents(String customer) {
        Eventually.holds("the view answers", WITHIN, () -> list(customer).status() == 200);
        return list(customer).accepted().each("documents", "documentId");
    }

    private Answer list(String customer) {
        return li().does("ListDocuments", "customerId", customer);
    }
}
