package io.throughline.platform.door;

import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * For the few answers that are no JSON but a file over HTTP: what is in it comes from queries, asked in the name of the caller
 * and judged as any other, and what is refused is refused in the form of the door.
 */
public final class Downloads {

    private final QueryGateway queries;

    Downloads(QueryGateway queries) {
        this.queries = queries;
    }

    /** Makes the file for a request. What it asks before it begins to write can still be refused. */
    @FunctionalInterface
    public interface File {
        /** What is in it. */
        Content of(ServerRequest request, Asking asking);
    }

    /**
     * What is in a file.
     *
     * @param name what it is called where it is saved
     * @param length how many bytes it has, where that is known: then whoever gets fewer knows that some are missing
     * @param writing writes it, as far as possible without keeping all of it
     */
    public record Content(MediaType type, String name, Optional<Long> length, Writing writing) {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        /** Writes all of it. */
        void to(OutputStream out) throws IOException;
    }

    /** Asks in the name of the caller. */
    @FunctionalInterface
    public interface Asking {
        /** The answer to a query. */
        <R> R ask(Query<R> query, Class<R> answer);
    }

    /** Serves a file under a path. */
    public RouterFunction<ServerResponse> get(String path, File file) {
        return RouterFunctions.route()
                .GET(path, request -> serve(request, file))
                .build();
    }

    private ServerResponse serve(ServerRequest request, File file) {
        var trace = Trace.follow(Optional.ofNullable(request.headers().firstHeader(Trace.HEADER)));
        try {
            var provenance = provenance(request, trace);
            var content = file.of(request, new Asking() {
                @Override
                public <R> R ask(Query<R> query, Class<R> answer) {
                    return Downloads.this.ask(query, answer, provenance);
                }
            });
            return response(content, trace);
        } catch (RuntimeException e) {
            return Problems.response(Faults.of(e), trace);
        }
    }

    private static ServerResponse response(Content content, Trace trace) {
        var name = ContentDisposition.attachment()
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        var answer = ServerResponse.ok().contentType(content.type());
        content.length().ifPresent(answer::contentLength);
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(Trace.HEADER, trace.traceparent())
                .build((request, response) -> {
                    content.writing().to(response.getOutputStream());
                    return null;
                });
    }

    private <R> R ask(Query<R> query, Class<R> answer, Provenance provenance) {
        try {
            return queries.query(
                            query.getClass().getName(),
                            new GenericMessage<>(query, provenance.toMetaData()),
                            ResponseTypes.instanceOf(answer))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw e;
        }
    }

    private static Provenance provenance(ServerRequest request, Trace trace) {
        Optional<String> none = Optional.empty();
        return new Provenance(
                memberOf(request.principal()).id().toString(),
                none,
                "http",
                none,
                none,
                none,
                none,
                Optional.empty(),
                Optional.of(trace.traceparent()));
    }

    /** The filter before the door lets nobody through whom it does not know. */
    private static StaffMember memberOf(Optional<Principal> principal) {
        if (principal.orElse(null) instanceof Authentication who && who.getPrincipal() instanceof StaffMember member) {
            return member;
        }
        throw new IllegalStateException("A request came to the door past its filter");
    }
}
