package io.throughline.platform.message;

import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/**
 * Names a trace in the log lines of this thread until it is closed: at the door for a call, in every processor for the
 * event that is handled. So one id finds what was said about a request, from the door to the last read model.
 */
public final class LoggedTrace implements AutoCloseable {

    private static final String KEY = "traceId";

    /** How log lines begin: {@code [4bf9…] }, and nothing where there is no trace. */
    public static final String PATTERN = "%replace([%X{" + KEY + "}] ){'^\\[\\] $', ''}";

    private final MDCCloseable entry;

    private LoggedTrace(MDCCloseable entry) {
        this.entry = entry;
    }

    /**
     * Names it from now on.
     *
     * @param traceId 32 hexadecimal digits, as in the W3C trace context
     */
    public static LoggedTrace of(String traceId) {
        return new LoggedTrace(MDC.putCloseable(KEY, traceId));
    }

    @Override
    public void close() {
        entry.close();
    }
}
