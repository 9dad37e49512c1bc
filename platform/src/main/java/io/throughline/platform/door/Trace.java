package io.throughline.platform.door;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The place of a call in a W3C trace: the caller's trace if he names one, else a new one, and a span of our own in it.
 *
 * @param id the trace
 * @param span this call
 * @param flags whether the trace is sampled, as the caller said
 */
record Trace(String id, String span, String flags) {

    static final String HEADER = "traceparent";

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    /** Goes on with the caller's trace; what is no traceparent is treated as none, as the standard wants. */
    static Trace follow(Optional<String> traceparent) {
        return traceparent
                .map(PARENT::matcher)
                .filter(m -> m.matches())
                .map(m -> new Trace(m.group(1), random(), m.group(2)))
                .orElseGet(() -> new Trace(random() + random(), random(), "01"));
    }

    /** What those who are called from here are told. */
    String traceparent() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
