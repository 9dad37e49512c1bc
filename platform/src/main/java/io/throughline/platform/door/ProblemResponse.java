package io.throughline.platform.door;

import io.throughline.platform.message.RefusalCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Lets what stands before the HTTP door, such as its security filter, refuse in the door's own form. */
final class ProblemResponse {

    private ProblemResponse() {}

    /** Answers with the problem details (RFC 9457) of this refusal. */
    static void write(HttpServletResponse response, RefusalCode code) throws IOException {
        write(response, Faults.of(code));
    }

    static void write(HttpServletResponse response, Fault fault) throws IOException {
        var body = StrictJson.write(Problems.body(fault));
        response.setStatus(fault.status().value());
        Problems.headers(fault).forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
