package io.throughline.platform.door;

import com.google.rpc.Code;
import io.throughline.platform.identity.IdentityRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells a fault in HTTP's way: problem details (RFC 9457) with a type that never changes. */
final class Problems {

    static final String TYPE = "urn:throughline:problem:";

    private Problems() {}

    static ServerResponse response(Fault fault, Trace trace) {
        var response = ServerResponse.status(fault.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers(fault).forEach(response::header);
        return response.header(Trace.HEADER, trace.traceparent()).body(StrictJson.write(body(fault)));
    }

    static Map<String, Object> body(Fault fault) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE + Names.kebab(fault.reason()));
        body.put("title", title(fault.status()));
        body.put("status", fault.status().value());
        body.put("detail", fault.message());
        body.put("code", fault.reason());
        if (!fault.violations().isEmpty()) body.put("violations", fault.violations());
        if (!fault.details().isEmpty()) body.put("details", fault.details());
        return body;
    }

    /** The headers that go with a fault. */
    static Map<String, String> headers(Fault fault) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (fault.isPassing()) headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(GrpcStatuses.RETRY_SECONDS));
        if (fault.status() == HttpStatus.UNAUTHORIZED) headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge(fault));
        return headers;
    }

    /** What a bearer token is asked with (RFC 6750): who showed none is told no error. */
    private static String challenge(Fault fault) {
        String realm = "Bearer realm=\"throughline\"";
        return fault.reason().equals(IdentityRefusal.TOKEN_MISSING.name())
                ? realm
                : realm + ", error=\"invalid_token\", error_description=\"" + fault.message() + '"';
    }

    /** The fault for a status that HTTP itself gave, outside of any operation. */
    static Fault ofStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Faults.of(DoorRefusal.PATH_NOT_FOUND);
            case UNAUTHORIZED -> Faults.of(IdentityRefusal.TOKEN_MISSING);
            case FORBIDDEN -> Faults.of(IdentityRefusal.PERMISSION_MISSING);
            case METHOD_NOT_ALLOWED -> of("METHOD_NOT_ALLOWED", status, "This path does not know this method.");
            case NOT_ACCEPTABLE -> of("NOT_ACCEPTABLE", status, "The answer is application/json.");
            case UNSUPPORTED_MEDIA_TYPE -> of("UNSUPPORTED_MEDIA_TYPE", status, "The body must be application/json.");
            case CONTENT_TOO_LARGE -> of("BODY_TOO_LARGE", status, "The body is too large.");
            default ->
                status.is5xxServerError()
                        ? new Fault("INTERNAL", Code.INTERNAL, status, "Something went wrong on our side.")
                        : of("BAD_REQUEST", status, "The request is not well formed.");
        };
    }

    private static Fault of(String reason, HttpStatus status, String message) {
        return new Fault(reason, Code.INVALID_ARGUMENT, status, message);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Invalid request";
            case CONFLICT -> "Refused by a rule";
            case PRECONDITION_FAILED -> "Changed in the meantime";
            default -> status.getReasonPhrase();
        };
    }
}
