package io.throughline.platform.message;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names a trace in the log lines of this thread until it is closed: at the door for a call, in every processor for the
 * event that is handled, and for the commands that follow from it. So one id finds what was said about a request, from the
 * door to the last read model.
 */
public final class LoggedTrace implements AutoCloseable {

    private static final String KEY = "traceId";

    /** How log lines begin: {@code [4bf9…] }, and nothing where there is no trace. */
    public static final String PATTERN = "%replace([%X{" + KEY + "}] ){'^\\[\\] $', ''}";

    private final @Nullable String before = MDC.get(KEY);

    private LoggedTrace() {}

    /**
     * Names it from now on.
     *
     * @param traceId 32 hexadecimal digits, as in the W3C trace context
     */
    public static LoggedTrace of(String traceId) {
        var logged = new LoggedTrace();
        MDC.put(KEY, traceId);
        return logged;
    }

    /** Names the trace to which that belongs; if to none, the one that is named now stays. */
    public static LoggedTrace of(Provenance provenance) {
        var logged = new LoggedTrace();
        provenance.traceId().ifPresent(id -> MDC.put(KEY, id));
        return logged;
    }

    /** Names again what was named before. */
    @Override
    public void close() {
        if (before == null) MDC.remove(KEY);
        else MDC.put(KEY, before);
    }
}
