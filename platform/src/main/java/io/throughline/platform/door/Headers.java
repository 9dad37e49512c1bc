package io.throughline.platform.door;

import java.util.Map;
import java.util.regex.Pattern;

/** The names of the HTTP headers that say what {@code throughline.common.v1.Call} says in gRPC. */
final class Headers {

    static final String REQUEST_ID = "X-Request-Id";
    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String EVENTS_RECORDED = "Events-Recorded";
    static final String PREFER = "Prefer";
    static final String VALIDATE_ONLY = "validate-only";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    /** The header for each component of {@link Circumstances}. */
    static final Map<String, String> BY_COMPONENT = Map.of(
            "requestId", "Idempotency-Key",
            "expectedRevision", "If-Match",
            "validateOnly", PREFER,
            "occurredAt", "Occurred-At",
            "onBehalfOf", "On-Behalf-Of",
            "source", "Source");

    private Headers() {}

    static String of(Component component) {
        var header = BY_COMPONENT.get(component.jsonName());
        return header == null ? component.jsonName() : header;
    }

    /** Whether a caller's name for a request may stand in logs, events and answers. */
    static boolean isHarmless(String requestId) {
        return HARMLESS.matcher(requestId).matches();
    }
}
