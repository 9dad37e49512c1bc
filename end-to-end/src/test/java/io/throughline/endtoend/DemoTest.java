package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.throughline.standalone.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo plays, goes on where it was interrupted, and changes nothing when it is played again. */
@Tag("all-services")
class DemoTest {

    @Test
    void playsOnceAlsoWhenItWasInterruptedAndShowsTheTimelineEveryTime() {
        Instant today = Instant.now();
        Instant tomorrow = today.plus(Duration.ofDays(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> play(today, interruptedAfter(9)))
                .withMessage("interrupted");
        assertThat(play(tomorrow, DemoTest::token))
                .contains(
                        "captures a lead from a landing page: 张伟",
                        "refused: VALID_QUOTE_EXISTS",
                        "→ OPEN_COMPLAINT",
                        "→ CONSENT_WITHDRAWN",
                        "→ ALREADY_SENT",
                        "Service request closed",
                        "<em>态度</em>");
        assertThat(play(tomorrow, DemoTest::token))
                .contains("played on this data already", "Service request closed", "<em>态度</em>")
                .doesNotContain("captures a lead");
    }

    private static String token(String login) {
        return Assembly.current().token(login, Duration.ofHours(1));
    }

    /** Every request needs a token. */
    private static UnaryOperator<String> interruptedAfter(int requests) {
        var made = new AtomicInteger();
        return login -> {
            if (made.incrementAndGet() > requests) throw new IllegalStateException("interrupted");
            return token(login);
        };
    }

    private static String play(Instant now, UnaryOperator<String> tokens) {
        var screen = new ByteArrayOutputStream();
        var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        new Demo(Assembly.current().http("query"), tokens, Clock.fixed(now, ZoneOffset.UTC), out).play();
        return screen.toString(StandardCharsets.UTF_8);
    }
}
