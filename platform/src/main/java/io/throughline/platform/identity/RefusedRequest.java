package io.throughline.platform.identity;

import io.throughline.platform.message.Json;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers a request that did not come as far as the door, in the form of the door: problem details (RFC 9457). */
final class RefusedRequest {

    private RefusedRequest() {}

    static void answer(HttpServletResponse response, RefusalCode code) throws IOException {
        var status = statusOf(code.kind());
        var problem = new LinkedHashMap<String, Object>();
        problem.put(
                "type",
                "urn:throughline:problem:"
                        + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", code.message());
        problem.put("code", code.name());
        var body = Json.strict().writeValueAsBytes(problem);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.UNAUTHORIZED) response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(code));
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static HttpStatus statusOf(RefusalKind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.FORBIDDEN;
        };
    }

    private static String challenge(RefusalCode code) {
        return code == IdentityRefusal.TOKEN_MISSING
                ? "Bearer realm=\"throughline\""
                : "Bearer realm=\"throughline\", error=\"invalid_token\", error_description=\"" + code.message() + '"';
    }
}
