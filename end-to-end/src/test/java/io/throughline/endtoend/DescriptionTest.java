package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description at {@code /openapi.json} tells everything that is there, and refers to nothing that is not. */
class DescriptionTest {

    private final HttpDoor http = new HttpDoor(Assembly.current());

    @Test
    void everyRouteOfTheContractIsDescribed() {
        for (String service : Assembly.current().services()) {
            JsonNode description = described(service);
            assertThat(description.path("openapi").asString()).startsWith("3.1");
            for (Rpc rpc : Rpc.all()) {
                if (!rpc.service().equals(service)) continue;
                var operation = operation(description, rpc);
                assertThat(operation.path("operationId").asString(""))
                        .as(rpc.path())
                        .isNotEmpty();
                assertThat(operation.path("responses").isEmpty()).as(rpc.path()).isFalse();
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String service : Assembly.current().services()) {
            JsonNode description = described(service);
            Set<String> references = new HashSet<>();
            collect(description, references);
            assertThat(references).isNotEmpty();
            for (String reference : references) {
                assertThat(description.at(reference.substring(1)).isMissingNode())
                        .as("%s of %s", reference, service)
                        .isFalse();
            }
        }
    }

    @Test
    void operationsHaveDifferentNames() {
        for (String service : Assembly.current().services()) {
            Set<String> names = new HashSet<>();
            for (JsonNode path : described(service).path("paths")) {
                for (JsonNode operation : path) {
                    String name = operation.path("operationId").asString("");
                    if (!name.isEmpty()) assertThat(names.add(name)).as(name).isTrue();
                }
            }
        }
    }

    private static JsonNode operation(JsonNode description, Rpc rpc) {
        return description
                .path("paths")
                .path(rpc.path().transform(DescriptionTest::asDescribed))
                .path(rpc.isQuery() ? "get" : "post");
    }

    /** Variables have the names of the JSON there. */
    private static String asDescribed(String path) {
        var described = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            described.append('/').append(part.startsWith("{") ? HttpDoor.jsonName(part) : part);
        }
        return described.toString();
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.path("$ref").isString()) references.add(node.path("$ref").asString());
        node.forEach(child -> collect(child, references));
    }

    private JsonNode described(String service) {
        return HttpDoor.JSON.readTree(
                http.exchange(http.request(service, "/openapi.json", null)).body());
    }
}
