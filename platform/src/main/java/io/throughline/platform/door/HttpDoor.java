package io.throughline.platform.door;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves contracts over HTTP, in the records' own JSON. */
final class HttpDoor {

    private final Dispatcher dispatcher;
    private final DoorProperties properties;

    HttpDoor(Dispatcher dispatcher, DoorProperties properties) {
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    /** The routes of all contracts; a known path with another method is answered with those it has. */
    RouterFunction<ServerResponse> routes(List<Contract> contracts) {
        var router = RouterFunctions.route();
        Map<String, TreeSet<String>> methods = new LinkedHashMap<>();
        var twice = new ArrayList<String>();
        for (var contract : contracts) {
            for (var operation : contract.operations()) {
                for (var route : operation.routes()) {
                    var known = methods.computeIfAbsent(
                            route.path().replaceAll("\\{[^}]*}", "{}"), unused -> new TreeSet<>());
                    if (!known.add(route.method().name())) twice.add(route.method() + " " + route.path());
                    router.route(
                            RequestPredicates.method(route.method()).and(RequestPredicates.path(route.path())),
                            request -> handle(operation, route, request));
                }
            }
        }
        if (!twice.isEmpty()) throw new IllegalStateException("These routes are there twice: " + twice);
        methods.forEach((path, known) ->
                router.route(RequestPredicates.path(path.replace("{}", "*")), request -> wrongMethod(known, request)));
        return router.build();
    }

    private ServerResponse handle(Operation operation, Route route, ServerRequest request) {
        var incoming = new HttpIncoming(route, request, properties.maxBody());
        try {
            accept(operation, request);
            return operation.streaming() ? stream(operation, incoming) : answer(operation, incoming);
        } catch (Exception | Error e) {
            return Problems.response(Faults.of(e), incoming.trace());
        }
    }

    private ServerResponse answer(Operation operation, HttpIncoming incoming) throws IOException {
        try {
            var answer = dispatcher.answer(operation, incoming).join();
            return new HttpAnswer(operation, incoming).of(answer);
        } catch (CompletionException e) {
            return Problems.response(Faults.of(e), incoming.trace());
        }
    }

    /** Server-sent events: each answer, and at the end of a stream that failed, the problem. */
    private ServerResponse stream(Operation operation, HttpIncoming incoming) {
        var answers = dispatcher.watch(operation, incoming);
        return ServerResponse.sse(
                events -> {
                    var subscription = answers.subscribe(
                            answer -> EventStream.send(events, operation.out(), answer),
                            failure -> EventStream.fail(events, Faults.of(failure)),
                            events::complete);
                    events.onComplete(subscription::dispose)
                            .onTimeout(subscription::dispose)
                            .onError(unused -> subscription.dispose());
                },
                java.time.Duration.ZERO);
    }

    private static void accept(Operation operation, ServerRequest request) {
        var accepted = request.headers().accept();
        var offered = operation.streaming() ? MediaType.TEXT_EVENT_STREAM : MediaType.APPLICATION_JSON;
        if (!accepted.isEmpty() && accepted.stream().noneMatch(type -> type.includes(offered))) {
            throw new Faulted(Problems.ofStatus(HttpStatus.NOT_ACCEPTABLE));
        }
    }

    private static ServerResponse wrongMethod(Set<String> known, ServerRequest request) throws Exception {
        var trace = Trace.follow(Optional.ofNullable(request.headers().firstHeader(Trace.HEADER)));
        var allow = new TreeSet<>(known);
        allow.add(HttpMethod.OPTIONS.name());
        if (known.contains(HttpMethod.GET.name())) allow.add(HttpMethod.HEAD.name());
        var list = String.join(", ", allow);
        if (request.method().equals(HttpMethod.OPTIONS)) {
            return ServerResponse.noContent().header(HttpHeaders.ALLOW, list).build();
        }
        var fault = Problems.ofStatus(HttpStatus.METHOD_NOT_ALLOWED);
        return ServerResponse.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ALLOW, list)
                .header(Trace.HEADER, trace.traceparent())
                .body(StrictJson.write(Problems.body(fault)));
    }
}
