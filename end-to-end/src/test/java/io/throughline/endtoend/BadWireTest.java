package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.UnknownFieldSet;
import io.throughline.api.common.v1.Call;
import io.throughline.api.lead.v1.CaptureLeadRequest;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.LeadSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only one of the doors can be sent. */
class BadWireTest {

    private final HttpDoor http = new HttpDoor(Assembly.current());
    private final GrpcDoor grpc = new GrpcDoor(Assembly.current());
    private final String token = Assembly.current().token("marketing", Duration.ofHours(1));

    @Test
    void jsonThatIsNoneIsRefused() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"name\":\"a\",\"name\":\"b\",\"source\":\"CHAT\"}",
                "{\"name\":\"Ada\",\"source\":\"CHAT\"} trailing",
                "{\"name\":NaN}",
                "[".repeat(50_000),
                "{\"a\":".repeat(10_000))) {
            refused(posted(body.getBytes(StandardCharsets.UTF_8)), 400, "INVALID_REQUEST");
        }
    }

    @Test
    void unknownFieldsAndWrongTypesAreNamed() {
        for (var each : Map.of(
                        "{\"name\":\"Ada\",\"source\":\"CHAT\",\"colour\":\"red\"}", "colour",
                        "{\"name\":5,\"source\":\"CHAT\"}", "name",
                        "{\"name\":\"Ada\",\"source\":\"SHOUTING\"}", "source",
                        "{\"name\":\"Ada\",\"source\":1}", "source",
                        "{\"name\":\"Ada\",\"source\":\"CHAT\",\"attributes\":[]}", "attributes",
                        "{\"name\":{\"value\":\"Ada\"},\"source\":\"CHAT\"}", "name")
                .entrySet()) {
            var answer = posted(each.getKey().getBytes(StandardCharsets.UTF_8));
            refused(answer, 400, "INVALID_REQUEST");
            assertThat(answer.body()).contains("\"field\":\"" + each.getValue());
        }
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] body = "{\"name\":\"A?a\",\"source\":\"CHAT\"}".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xC3;
        refused(posted(body), 400, "INVALID_REQUEST");

        byte[] message = CaptureLeadRequest.newBuilder()
                .setName("A??a")
                .setSource(LeadSource.LEAD_SOURCE_CHAT)
                .build()
                .toByteArray();
        message[3] = (byte) 0xC3;
        message[4] = 'a';
        grpc.sendBytes(Rpc.named("CaptureLead"), token, message).refused(400, "INVALID_REQUEST");
    }

    @Test
    void unknownFieldsOfAMessageAreRefused() {
        var unknown = UnknownFieldSet.newBuilder()
                .addField(77, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        var request = CaptureLeadRequest.newBuilder()
                .setName("Ada")
                .setSource(LeadSource.LEAD_SOURCE_CHAT)
                .setUnknownFields(unknown)
                .build();

        grpc.send(Rpc.named("CaptureLead"), token, request).refused(400, "INVALID_REQUEST");
    }

    @Test
    void tooMuchIsRefused() {
        byte[] huge = ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = posted(huge);
        assertThat(answer.statusCode()).isEqualTo(413);

        var request =
                CaptureLeadRequest.newBuilder().setName("x".repeat(3_000_000)).build();
        assertThat(grpc.send(Rpc.named("CaptureLead"), token, request).status()).isBetween(400, 499);
    }

    @Test
    void badHeadersAreRefused() {
        for (var header : Map.of(
                        "If-Match", "seven",
                        "Occurred-At", "2026-02-30T00:00:00Z",
                        "On-Behalf-Of", "me",
                        "Idempotency-Key", "x".repeat(5_000))
                .entrySet()) {
            var request = http.request("lead", "/v1/leads", token)
                    .header("Content-Type", "application/json")
                    .header(header.getKey(), header.getValue())
                    .POST(BodyPublishers.ofString("{\"name\":\"Ada\",\"source\":\"CHAT\"}"));
            refused(http.exchange(request), 400, "INVALID_REQUEST");
        }
        var request = http.request("query", "/v1/customers", token).header("Consistency-Token", "soon");
        refused(http.exchange(request), 400, "CONSISTENCY_TOKEN_MALFORMED");
    }

    @Test
    void otherPathsMethodsAndKindsOfBodyAreRefused() {
        refused(http.exchange(http.request("lead", "/v1/nothing", token)), 404, "PATH_NOT_FOUND");
        refused(http.exchange(http.request("lead", "/v1/leads", token).DELETE()), 405, "METHOD_NOT_ALLOWED");
        var xml = http.request("lead", "/v1/leads", token)
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<lead/>"));
        refused(http.exchange(xml), 415, "UNSUPPORTED_MEDIA_TYPE");
        refused(http.exchange(http.request("query", "/v1/customers?colour=red", token)), 400, "INVALID_REQUEST");
        refused(http.exchange(http.request("query", "/v1/customers?q=%C3%28", token)), 400, "INVALID_REQUEST");
    }

    @Test
    void aClientWithTheGeneratedStubsGetsAnAnswer() {
        var accepted = LeadServiceGrpc.newBlockingStub(grpc.channel("lead", token))
                .captureLead(CaptureLeadRequest.newBuilder()
                        .setName("Ada Brook")
                        .setSource(LeadSource.LEAD_SOURCE_REFERRAL)
                        .setCall(Call.newBuilder().setSource("letter of 3 May"))
                        .build());

        assertThat(accepted.getId()).isNotEmpty();
        assertThat(accepted.getConsistencyToken()).isNotEmpty();
    }

    private HttpResponse<String> posted(byte[] body) {
        return http.exchange(http.request("lead", "/v1/leads", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var body = HttpDoor.JSON.readTree(answer.body());
        assertThat(body.path("code").asString("")).isEqualTo(code);
        assertThat(body.path("type").asString("")).startsWith("urn:throughline:problem:");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "io.throughline");
    }
}
