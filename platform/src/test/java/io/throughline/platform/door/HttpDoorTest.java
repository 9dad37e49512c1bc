package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the HTTP door does with requests that are well formed. */
@DoorsTest
class HttpDoorTest {

    private static final String FULL = """
            {"name": "Zhang Wei 张伟", "email": "Wei@Example.com", "budget": {"amount": "12.50", "currency": "CNY"},
             "due": "2027-01-31", "grade": "GOOD", "origin": {"website": {"page": "home"}}, "tags": ["a", "b"],
             "attributes": {"k": "v"}, "parts": [{"label": "p", "quantity": "1.5",
             "unitPrice": {"amount": "3", "currency": "JPY"}}], "seenAt": "2026-01-31T16:30:00+08:00", "took": "PT1H30M",
             "weight": 1.25, "count": 9007199254740993, "urgent": true, "grades": ["BAD", "GOOD"]}""";

    private final Http supervisor;
    private final SampleHouse house;

    HttpDoorTest(@LocalServerPort int port, @Autowired SampleHouse house) {
        this.supervisor = Http.as(port, "supervisor");
        this.house = house;
    }

    @Test
    void createsARecordAndShowsItAsItWasGiven() {
        var created = supervisor.post("/v1/samples", FULL);

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var id = created.json().path("id").stringValue();
        assertThat(created.header("Location")).isEqualTo("/v1/samples/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Consistency-Token"))
                .isEqualTo(created.json().path("consistencyToken").stringValue());

        var shown = supervisor.get("/v1/samples/" + id);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("application/json");
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.text()).isEqualTo("""
                        {"sampleId":"%s","name":"Zhang Wei 张伟","email":"wei@example.com",\
                        "budget":{"amount":"12.50","currency":"CNY"},"due":"2027-01-31","grade":"GOOD",\
                        "origin":{"website":{"page":"home"}},"tags":["a","b"],"attributes":{"k":"v"},\
                        "parts":[{"label":"p","quantity":"1.5","unitPrice":{"amount":"3","currency":"JPY"}}],\
                        "seenAt":"2026-01-31T08:30:00Z","took":"PT1H30M","weight":1.25,"count":9007199254740993,\
                        "urgent":true,"grades":["BAD","GOOD"],"revision":0}""".formatted(id));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");

        assertThat(supervisor.get("/v1/samples/" + id).text())
                .isEqualTo(
                        "{\"sampleId\":\"" + id + "\",\"name\":\"n\",\"grade\":\"BAD\",\"tags\":[],\"attributes\":{},"
                                + "\"parts\":[],\"count\":0,\"urgent\":false,\"grades\":[],\"revision\":0}");
    }

    @Test
    void keepsTheIdThatTheCallerChose() {
        var id = Identifier.random().toString();

        assertThat(supervisor.create("{\"sampleId\": \"" + id + "\", \"name\": \"n\", \"grade\": \"BAD\"}"))
                .isEqualTo(id);
    }

    @Test
    void carriesTheHeadersOfACommandToItsHandler() {
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var rated = supervisor
                .with("Idempotency-Key", "k-1")
                .with("If-Match", "\"0\"")
                .with("Prefer", "respond-async, validate-only")
                .with("Occurred-At", "2026-01-31T08:30:00Z")
                .with("On-Behalf-Of", DoorsApplication.SUPERVISOR.toString())
                .with("Source", "file.csv:7")
                .with("X-Request-Id", "req-1")
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .post("/v1/samples/" + id + "/rate", "{\"score\": 7}");

        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
        assertThat(rated.header("Preference-Applied")).isEqualTo("validate-only");
        assertThat(rated.header("Events-Recorded")).isEqualTo("0");
        assertThat(rated.json().path("wouldRecord").get(0).path("name").stringValue())
                .isEqualTo("sample.rated");
        assertThat(rated.header("X-Request-Id")).isEqualTo("req-1");
        assertThat(rated.header("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        var call = house.lastCall();
        assertThat(call.expectedRevision()).contains(0L);
        assertThat(call.validateOnly()).isTrue();
        var provenance = call.provenance();
        assertThat(provenance.actor()).isEqualTo(DoorsApplication.SUPERVISOR.toString());
        assertThat(provenance.door()).isEqualTo("http");
        assertThat(provenance.requestId()).contains("k-1");
        assertThat(provenance.occurredAt()).contains(Instant.parse("2026-01-31T08:30:00Z"));
        assertThat(provenance.onBehalfOf()).contains(DoorsApplication.SUPERVISOR.toString());
        assertThat(provenance.source()).contains("file.csv:7");
        assertThat(provenance.correlationId()).contains("req-1");
        assertThat(provenance.traceparent().orElseThrow()).isEqualTo(rated.header("traceparent"));
    }

    @Test
    void readsPathVariablesAndParametersOfEveryKind() {
        var id = supervisor.create("{\"name\": \"needle\", \"grade\": \"BAD\", \"due\": \"2027-01-31\"}");
        var found =
                supervisor.get("/v1/samples?q=needle&grades=GOOD&grades=BAD&from=2026-01-31T08:30:00Z&due=2027-01-31"
                        + "&pageSize=5&urgent=false&sampleId=" + id);

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("samples").get(0).path("sampleId").stringValue())
                .isEqualTo(id);
        assertThat(found.json().path("counts").path("GOOD").intValue()).isEqualTo(1);
    }

    @Test
    void handsTokenAndLanguageToQueriesAndRefusesAForeignToken() {
        var created = supervisor.post("/v1/samples", "{\"name\": \"n\", \"grade\": \"BAD\"}");
        var path = created.header("Location");
        supervisor
                .with("Consistency-Token", created.header("Consistency-Token"))
                .with("Accept-Language", "zh-CN, en;q=0.5")
                .get(path);
        assertThat(house.lastQueryMetaData())
                .containsEntry("token", created.header("Consistency-Token"))
                .containsEntry("language", "zh-cn")
                .containsEntry("actor", DoorsApplication.SUPERVISOR.toString());

        assertThat(supervisor.with("Consistency-Token", "42").get(path).code())
                .isEqualTo("CONSISTENCY_TOKEN_MALFORMED");
    }

    @Test
    void sendsARecordNowAndAfterEachChangeAsEvents() throws Exception {
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + supervisor.port() + "/v1/samples/" + id + "/watch"))
                .header("Authorization", "Bearer supervisor")
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var events = lines.filter(line -> line.startsWith("data:")).iterator();
            assertThat(events.next()).contains("\"revision\":0");
            supervisor.post("/v1/samples/" + id + "/rate", "{\"score\": 7}");
            assertThat(events.next()).contains("\"revision\":1");
            client.shutdownNow();
        }
    }

    @Test
    void showsNothingMoreToWhoLosesThePermissionWhileHeWatches() throws Exception {
        DoorsApplication.employ("passing", Set.of(Role.SALES_SUPERVISOR));
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + supervisor.port() + "/v1/samples/" + id + "/watch"))
                .header("Authorization", "Bearer passing")
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var events = lines.filter(line -> line.startsWith("data:")).iterator();
            assertThat(events.next()).contains("\"revision\":0");
            DoorsApplication.employ("passing", Set.of());
            supervisor.post("/v1/samples/" + id + "/rate", "{\"score\": 7}");
            assertThat(events.next()).contains("PERMISSION_MISSING");
            assertThat(events.hasNext()).isFalse();
            client.shutdownNow();
        }
    }

    @Test
    void endsAStreamThatCannotBeWithAProblem() {
        var none = supervisor.get("/v1/samples/" + Identifier.random() + "/watch");

        assertThat(none.text()).contains("event:problem").contains("SAMPLE_NOT_FOUND");
    }
}
