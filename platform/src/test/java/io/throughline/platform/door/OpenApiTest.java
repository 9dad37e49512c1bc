package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DoorsTest
class OpenApiTest {

    private final Http nobody;
    private final JsonNode api;

    OpenApiTest(@LocalServerPort int port) {
        this.nobody = new Http(port, List.of());
        this.api = nobody.get("/openapi.json").json();
    }

    @Test
    void describesEveryRoute() {
        assertThat(api.path("openapi").stringValue()).isEqualTo("3.1.1");
        assertThat(new TreeSet<>(api.path("paths").propertyNames()))
                .containsExactly(
                        "/v1/samples",
                        "/v1/samples/{sampleId}",
                        "/v1/samples/{sampleId}/rate",
                        "/v1/samples/{sampleId}/watch");
    }

    @Test
    void describesACommandInTheWordsOfTheContractAndTheConstraintsOfTheRecord() {
        var open = api.path("paths").path("/v1/samples").path("post");

        assertThat(open.path("operationId").stringValue()).isEqualTo("OpenSample");
        assertThat(open.path("summary").stringValue()).isEqualTo("Opens a sample");
        assertThat(open.path("x-refusals").toString()).isEqualTo("[\"SAMPLE_EXISTS\"]");
        assertThat(open.path("x-requires").path("permission").stringValue()).isEqualTo("CAPTURE_LEADS");
        assertThat(open.path("responses").has("201")).isTrue();
        var schema = open.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        assertThat(schema.path("required").toString()).isEqualTo("[\"name\",\"grade\"]");
        assertThat(schema.path("properties").has("call")).isFalse();
        assertThat(schema.path("properties").path("name").toString())
                .isEqualTo("{\"type\":\"string\",\"minLength\":1,\"pattern\":\"\\\\S\",\"maxLength\":200,"
                        + "\"description\":\"What it is called.\"}");
        assertThat(schema.path("properties").path("tags").path("maxItems").intValue())
                .isEqualTo(3);
    }

    @Test
    void describesParametersAndAnswers() {
        var find = api.path("paths").path("/v1/samples").path("get");
        var names = new TreeSet<String>();
        find.path("parameters").forEach(p -> names.add(p.path("name").asString("header")));

        assertThat(names)
                .containsExactlyInAnyOrder("q", "grades", "from", "due", "pageSize", "urgent", "sampleId", "header");
        assertThat(api.path("components")
                        .path("schemas")
                        .path("throughline.sample.v1.SampleGrade")
                        .path("enum")
                        .toString())
                .isEqualTo("[\"GOOD\",\"BAD\"]");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        var broken = new TreeSet<String>();
        check(api, broken);

        assertThat(broken).isEmpty();
    }

    @Test
    void hasAPageThatNeedsNobodyElse() {
        var page = nobody.get("/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("//cdn");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(nobody.get("/webjars/swagger-ui/swagger-ui-bundle.js").status())
                .isEqualTo(200);
        assertThat(nobody.get("/webjars/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
        assertThat(nobody.get("/docs/start.js").text()).contains("/openapi.json");
    }

    private void check(JsonNode node, Set<String> broken) {
        if (node.isObject() && node.has("$ref")) {
            var target = node.path("$ref").stringValue();
            if (api.at(target.substring(1)).isMissingNode()) broken.add(target);
        }
        node.forEach(child -> check(child, broken));
    }
}
