package io.throughline.platform.door;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request over HTTP. */
final class HttpIncoming implements Incoming {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Route route;
    private final ServerRequest request;
    private final long maxBody;
    private final Trace trace;

    HttpIncoming(Route route, ServerRequest request, DataSize maxBody) {
        this.route = route;
        this.request = request;
        this.maxBody = maxBody.toBytes();
        this.trace = Trace.follow(header(Trace.HEADER));
    }

    HttpMethod method() {
        return request.method();
    }

    String path() {
        return request.requestPath().value();
    }

    /** The caller's name for the request, or the trace. */
    String requestId() {
        return header(Headers.REQUEST_ID).filter(Headers::isHarmless).orElse(trace.id());
    }

    boolean onlyTries() {
        return request.headers().header(Headers.PREFER).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(Headers.VALIDATE_ONLY));
    }

    @Override
    public String door() {
        return "http";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.headers().firstHeader(name));
    }

    @Override
    public Function<Component, String> naming() {
        return Component::jsonName;
    }

    @Override
    public @Nullable Object payload(Operation operation, Place place) {
        var json = route.hasBody() ? body() : parameters(operation, place);
        if (!(json instanceof ObjectNode object)) return place.refuse("must be an object");
        for (var variable : route.variables()) {
            var name = variable.jsonName();
            if (object.has(name)) place.in(variable).refuse("is given by the path");
            object.set(name, variable.shape().parameter(request.pathVariable(name)));
        }
        return operation.in().fromJson(object, place);
    }

    @Override
    public @Nullable Object circumstances(Operation operation, Place place) {
        var call = operation.call();
        if (call == null) return Circumstances.NONE;
        var said = JSON.objectNode();
        for (var component : call.components()) {
            var header = header(Headers.of(component));
            header.ifPresent(text -> said.set(component.jsonName(), circumstance(component, text, place)));
        }
        return call.fromJson(said, place.renamed(Headers::of));
    }

    @Override
    public Optional<Duration> patience() {
        return Optional.empty();
    }

    @Override
    public Trace trace() {
        return trace;
    }

    private JsonNode circumstance(Component component, String text, Place place) {
        return switch (component.jsonName()) {
            case "validateOnly" -> JSON.booleanNode(onlyTries());
            case "expectedRevision" -> revision(text, place.in(Headers.of(component)));
            default -> JSON.stringNode(text);
        };
    }

    private static JsonNode revision(String text, Place place) {
        var tag = ETAG.matcher(text.strip());
        if (tag.matches()) return JSON.numberNode(Long.parseLong(tag.group(1)));
        if (!text.strip().equals("*")) place.refuse("must be one revision in quotes, such as \"3\"");
        return JSON.nullNode();
    }

    private JsonNode body() {
        var type = request.headers().contentType();
        if (type.isPresent() && !type.get().isCompatibleWith(MediaType.APPLICATION_JSON)) {
            throw new Faulted(Problems.ofStatus(UNSUPPORTED_MEDIA_TYPE));
        }
        if (request.headers().contentLength().orElse(0) > maxBody)
            throw new Faulted(Problems.ofStatus(CONTENT_TOO_LARGE));
        byte[] bytes;
        try {
            bytes = request.servletRequest().getInputStream().readNBytes((int) maxBody + 1);
        } catch (IOException e) {
            throw new InvalidRequest("", "ended before it was complete");
        }
        if (bytes.length > maxBody) throw new Faulted(Problems.ofStatus(CONTENT_TOO_LARGE));
        if (bytes.length > 0 && type.isEmpty()) throw new Faulted(Problems.ofStatus(UNSUPPORTED_MEDIA_TYPE));
        return StrictJson.read(bytes);
    }

    private JsonNode parameters(Operation operation, Place place) {
        var json = JSON.objectNode();
        var components = operation.in().components();
        request.params().forEach((name, texts) -> {
            var known = components.stream()
                    .filter(c -> c.jsonName().equals(name) && !route.variables().contains(c))
                    .findFirst();
            if (known.isEmpty()) place.in(MapShape.printable(name)).refuse("is not a parameter");
            else json.set(name, parameter(known.get(), texts, place));
        });
        return json;
    }

    private static JsonNode parameter(Component component, List<String> texts, Place place) {
        if (component.shape() instanceof ListShape list) return list.parameters(texts);
        if (texts.size() > 1) place.in(component).refuse("must be given once");
        var text = texts.getFirst();
        // an empty parameter stands for nothing, except where it is text
        return text.isEmpty() && component.shape() != Standard.TEXT
                ? JSON.nullNode()
                : component.shape().parameter(text);
    }
}
