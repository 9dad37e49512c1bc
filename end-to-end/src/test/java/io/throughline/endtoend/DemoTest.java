package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.standalone.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo plays, and changes nothing when it is played again. */
@Tag("all-services")
class DemoTest {

    @Test
    void playsOnceAndShowsTheTimelineEveryTime() {
        assertThat(played())
                .contains(
                        "captures a lead from a landing page: 张伟",
                        "refused: VALID_QUOTE_EXISTS",
                        "→ OPEN_COMPLAINT",
                        "→ CONSENT_WITHDRAWN",
                        "→ ALREADY_SENT",
                        "Service request closed",
                        "<em>态度</em>");
        assertThat(played())
                .contains("played on this data already", "Service request closed", "<em>态度</em>")
                .doesNotContain("captures a lead");
    }

    private static String played() {
        var assembly = Assembly.current();
        var screen = new ByteArrayOutputStream();
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        new Demo(assembly.http("query"), login -> assembly.token(login, Duration.ofHours(1)), Clock.systemUTC(), out)
                .play();
        return screen.toString(StandardCharsets.UTF_8);
    }
}
