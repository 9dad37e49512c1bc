package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
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
            var description = described(service);
            assertThat(description.document().path("openapi").asString()).startsWith("3.1");
            for (Rpc rpc : Rpc.all()) {
                if (!rpc.service().equals(service)) continue;
                var operation = description.operation(rpc);
                assertThat(operation.path("operationId").asString(""))
                        .as(rpc.path())
                        .isNotEmpty();
                assertThat(operation.path("responses").isEmpty()).as(rpc.path()).isFalse();
            }
        }
    }

    @Test
    void isAnOpenApiDocumentWithSchemasOfJsonSchema() {
        var ofSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String service : Assembly.current().services()) {
            var parsed = new OpenAPIV3Parser().readContents(described(service).text());
            assertThat(parsed.isOpenapi31()).isTrue();
            assertThat(parsed.getMessages()).as(service).isEmpty();
            described(service)
                    .document()
                    .path("components")
                    .path("schemas")
                    .forEachEntry((name, schema) ->
                            assertThat(ofSchemas.validate(schema)).as(name).isEmpty());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String service : Assembly.current().services()) {
            JsonNode description = described(service).document();
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
            for (JsonNode path : described(service).document().path("paths")) {
                for (JsonNode operation : path) {
                    String name = operation.path("operationId").asString("");
                    if (!name.isEmpty()) assertThat(names.add(name)).as(name).isTrue();
                }
            }
        }
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.path("$ref").isString()) references.add(node.path("$ref").asString());
        node.forEach(child -> collect(child, references));
    }

    private Described described(String service) {
        return Described.of(http, service);
    }
}
