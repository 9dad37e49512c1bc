package io.throughline.platform.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers what the server refuses before any of our code sees it, such as a path that is not UTF-8. */
public final class ProblemValve extends ErrorReportValve {

    /** Called by the server, which makes it by its name. */
    public ProblemValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var known = HttpStatus.resolve(response.getStatus());
        var fault = Problems.ofStatus(known == null ? HttpStatus.BAD_REQUEST : known);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(new String(StrictJson.write(Problems.body(fault)), StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The caller has left before the answer", e);
        }
    }
}
