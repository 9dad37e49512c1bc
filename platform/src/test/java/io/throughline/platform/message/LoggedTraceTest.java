package io.throughline.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggedTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void beginsALineWithTheTraceAndWithNothingWhereThereIsNone() {
        assertThat(line()).isEqualTo("said");
        try (var logged = LoggedTrace.of(TRACE)) {
            assertThat(line()).isEqualTo("[" + TRACE + "] said");
        }
        assertThat(line()).isEqualTo("said");
    }

    private static String line() {
        var layout = new PatternLayout();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.setPattern(LoggedTrace.PATTERN + "%msg");
        layout.start();
        var logger = (Logger) LoggerFactory.getLogger(LoggedTraceTest.class);
        return layout.doLayout(
                new LoggingEvent(LoggedTraceTest.class.getName(), logger, Level.WARN, "said", null, new Object[0]));
    }
}
