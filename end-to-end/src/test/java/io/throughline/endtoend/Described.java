package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The description at {@code /openapi.json} of one service's HTTP door, and whether its answers are as it says. */
final class Described {

    private static final Map<String, Described> SERVICES = new ConcurrentHashMap<>();
    private static final String NAME = "urn:throughline:description";

    private final String text;
    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Described(String text) {
        this.text = text;
        this.document = HttpDoor.JSON.readTree(text);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, text)));
    }

    /** What a service says of itself. */
    static Described of(HttpDoor http, String service) {
        return SERVICES.computeIfAbsent(
                service,
                s -> new Described(
                        http.exchange(http.request(s, "/openapi.json", null)).body()));
    }

    String text() {
        return text;
    }

    JsonNode document() {
        return document;
    }

    /** What it says of an rpc. */
    JsonNode operation(Rpc rpc) {
        return document.path("paths").path(path(rpc)).path(method(rpc));
    }

    /** Fails unless this is one of the answers that it promises for an rpc, in status, type and form. */
    void promises(Rpc rpc, HttpResponse<String> answer) {
        String what = rpc.method().getBareMethodName() + " " + answer.statusCode();
        String at = "/paths/" + escaped(path(rpc)) + "/" + method(rpc) + "/responses/" + answer.statusCode();
        JsonNode promised = document.at(at);
        assertThat(promised.isMissingNode()).as("%s is not described", what).isFalse();
        String reference = promised.path("$ref").asString("");
        if (!reference.isEmpty()) at = reference.substring(1);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        at += "/content/" + escaped(type) + "/schema";
        assertThat(document.at(at).isMissingNode())
                .as("%s as %s is not described", what, type)
                .isFalse();
        assertThat(schema(at)
                        .validate(
                                answer.body(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s: %s", what, answer.body())
                .isEmpty();
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(pointer, p -> {
            String fragment = URLEncoder.encode(p, StandardCharsets.UTF_8)
                    .replace("%2F", "/")
                    .replace("%7E", "~");
            return registry.getSchema("{\"$ref\": \"" + NAME + "#" + fragment + "\"}");
        });
    }

    private static String method(Rpc rpc) {
        return rpc.isQuery() ? "get" : "post";
    }

    /** Variables have the names of the JSON there. */
    private static String path(Rpc rpc) {
        var described = new StringBuilder();
        for (String part : rpc.path().substring(1).split("/", -1)) {
            described.append('/').append(part.startsWith("{") ? HttpDoor.jsonName(part) : part);
        }
        return described.toString();
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}
