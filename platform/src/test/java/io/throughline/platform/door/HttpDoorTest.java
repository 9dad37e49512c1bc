package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
        var id = create("{\"name\": \"n\", \"grade\": \"BAD\"}");

        assertThat(supervisor.get("/v1/samples/" + id).text())
                .isEqualTo(
                        "{\"sampleId\":\"" + id + "\",\"name\":\"n\",\"grade\":\"BAD\",\"tags\":[],\"attributes\":{},"
                                + "\"parts\":[],\"count\":0,\"urgent\":false,\"grades\":[],\"revision\":0}");
    }

    @Test
    void keepsTheIdThatTheCallerChose() {
        var id = Identifier.random().toString();

        assertThat(create("{\"sampleId\": \"" + id + "\", \"name\": \"n\", \"grade\": \"BAD\"}"))
                .isEqualTo(id);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var refused = supervisor.post("/v1/samples", """
                {"sampleId": "1-1-1-1-1", "name": " ", "email": "nobody", "budget": {"amount": 12.5, "currency": "CNY"},
                 "due": "2027-02-30", "grade": "SO_SO", "origin": {"letter": {}}, "tags": ["a", "", "c", "d"],
                 "attributes": {"k": "much too long"}, "parts": [{"label": "p", "quantity": "1e999999999"}],
                 "seenAt": "yesterday", "took": 5, "weight": "heavy", "count": 1.5, "urgent": "yes",
                 "grades": ["GOOD", "GOOD"], "colour": "red"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("type").stringValue()).isEqualTo("urn:throughline:problem:invalid-request");
        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "colour: is not known",
                        "sampleId: must be a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44",
                        "name: must not be blank",
                        "email: must be an e-mail address such as name@example.com",
                        "budget.amount: must be a string: an exact decimal such as 12.50, at most 18 digits before and 9"
                                + " after the point",
                        "due: must be a date such as 2026-01-31",
                        "grade: must be one of BAD, GOOD",
                        "origin: must be an object with one of website, referral",
                        "tags: must not be blank",
                        "tags: size must be between 0 and 3",
                        "attributes: size must be between 0 and 10",
                        "parts[0].quantity: must be an exact decimal such as 12.50, at most 18 digits before and 9 after the"
                                + " point",
                        "parts[0].unitPrice: must be given",
                        "seenAt: must be a moment such as 2026-01-31T08:30:00Z",
                        "took: must be a string: a duration such as PT1H30M",
                        "weight: must be a finite number",
                        "count: must be a whole number of 64 bits",
                        "urgent: must be true or false",
                        "grades: must not hold the same twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "{\"name\": \"a\\u0000b\", \"grade\": \"BAD\"}",
                "{\"name\": \"\\ud800\", \"grade\": \"BAD\"}",
                "{\"name\": {\"$ne\": null}, \"grade\": \"BAD\"}",
                "{\"count\": 1e400, \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"count\": 99999999999999999999999999, \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"budget\": {\"amount\": \"1.001\", \"currency\": \"CNY\"}, \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"budget\": {\"amount\": \"1\", \"currency\": \"XXL\"}, \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"budget\": {\"amount\": \"9999999999999999999\", \"currency\": \"CNY\"}, \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"due\": \"0000-01-01\", \"name\": \"n\", \"grade\": \"BAD\"}",
                "{\"seenAt\": \"+1000000-01-01T00:00:00Z\", \"name\": \"n\", \"grade\": \"BAD\"}"
            })
    void refusesWhatIsNoSuchRequest(String body) {
        var refused = supervisor.post("/v1/samples", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_REQUEST");
        assertThat(refused.violations()).isNotEmpty();
    }

    @Test
    void refusesBrokenUtf8AndDeepNestingAndLongNumbers() {
        byte[] broken = "{\"name\": \"?\", \"grade\": \"BAD\"}".getBytes(StandardCharsets.UTF_8);
        broken[10] = (byte) 0xC3;
        assertThat(supervisor
                        .send("POST", "/v1/samples", "application/json", broken)
                        .violations())
                .containsExactly(": must be UTF-8");
        assertThat(supervisor.post("/v1/samples", "[".repeat(5000)).status()).isEqualTo(400);
        assertThat(supervisor
                        .post("/v1/samples", "{\"count\": " + "9".repeat(5000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLargeOrNotJson() {
        var large = supervisor.post("/v1/samples", "{\"name\": \"" + "x".repeat(70_000) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");

        var xml = supervisor.send("POST", "/v1/samples", "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");

        var picture = supervisor.with("Accept", "image/png").get("/v1/samples");
        assertThat(picture.status()).isEqualTo(406);
        assertThat(picture.code()).isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "SAMPLE_MALFORMED,400",
        "SAMPLE_UNAUTHENTICATED,401",
        "SAMPLE_FORBIDDEN,403",
        "SAMPLE_NOT_FOUND,404",
        "SAMPLE_CLOSED,409",
        "SAMPLE_EXISTS,409",
        "SAMPLE_REVISION,412",
        "SAMPLE_LIMIT,429",
        "SAMPLE_UNAVAILABLE,503"
    })
    void tellsEveryKindOfRefusalWithItsStatus(SampleRefusal refusal, int status) {
        var refused = supervisor.post("/v1/samples", "{\"name\": \"" + refusal + "\", \"grade\": \"BAD\"}");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(refusal.name());
        assertThat(refused.json().path("detail").stringValue()).isEqualTo("The sample says no.");
        assertThat(refused.json().path("details").path("why").stringValue()).isEqualTo("test");
    }

    @Test
    void tellsAnOutageWithATimeToRetryAndAFaultOfOursWithAnIncidentOnly() {
        var outage = supervisor.post("/v1/samples", "{\"name\": \"DISK FULL\", \"grade\": \"BAD\"}");
        assertThat(outage.status()).isEqualTo(503);
        assertThat(outage.header("Retry-After")).isEqualTo("1");

        var bug = supervisor.post("/v1/samples", "{\"name\": \"BUG\", \"grade\": \"BAD\"}");
        assertThat(bug.status()).isEqualTo(500);
        assertThat(bug.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(bug.json().path("details").path("incident").stringValue()).hasSize(8);
    }

    @Test
    void gives504OnlyWhenThereIsNoAnswerInTime() {
        var late = supervisor.post("/v1/samples", "{\"name\": \"SLOW\", \"grade\": \"BAD\"}");

        assertThat(late.status()).isEqualTo(504);
        assertThat(late.code()).isEqualTo("OUT_OF_TIME");
    }

    @Test
    void asksWhoBeforeItSaysAnythingElse() {
        var nobody = new Http(supervisor.port(), List.of());
        assertThat(nobody.post("/v1/samples", "nonsense").code()).isEqualTo("TOKEN_MISSING");
        assertThat(supervisor.post("/v1/samples?x=1", FULL).violations()).containsExactly("x: is not a parameter");
        assertThat(nobody.get("/v1/samples").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Http.as(supervisor.port(), "forged").get("/v1/samples").status())
                .isEqualTo(401);

        var auditor = Http.as(supervisor.port(), "auditor");
        assertThat(auditor.post("/v1/samples", "nonsense").code()).isEqualTo("PERMISSION_MISSING");
        assertThat(auditor.get("/v1/samples").status()).isEqualTo(200);
    }

    @Test
    void carriesTheHeadersOfACommandToItsHandler() {
        var id = create("{\"name\": \"n\", \"grade\": \"BAD\"}");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match|3|If-Match: must be one revision in quotes, such as \"3\"",
                "If-Match|W/\"3\"|If-Match: must be one revision in quotes, such as \"3\"",
                "Occurred-At|yesterday|Occurred-At: must be a moment such as 2026-01-31T08:30:00Z",
                "On-Behalf-Of|me|On-Behalf-Of: must be a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44"
            })
    void refusesAHeaderThatIsMalformed(String header, String value, String violation) {
        var id = create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var refused = supervisor.with(header, value).post("/v1/samples/" + id + "/rate", "{\"score\": 7}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations()).containsExactly(violation);
    }

    @Test
    void refusesALongIdempotencyKeyAndAnotherRevision() {
        var id = create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var rate = "/v1/samples/" + id + "/rate";
        assertThat(supervisor
                        .with("Idempotency-Key", "k".repeat(201))
                        .post(rate, "{\"score\": 7}")
                        .violations())
                .containsExactly("Idempotency-Key: size must be between 0 and 200");
        var stale = supervisor.with("If-Match", "\"4\"").post(rate, "{\"score\": 7}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("REVISION_MISMATCH");
    }

    @Test
    void readsPathVariablesAndParametersOfEveryKind() {
        var id = create("{\"name\": \"needle\", \"grade\": \"BAD\", \"due\": \"2027-01-31\"}");
        var found =
                supervisor.get("/v1/samples?q=needle&grades=GOOD&grades=BAD&from=2026-01-31T08:30:00Z&due=2027-01-31"
                        + "&pageSize=5&urgent=false&sampleId=" + id);

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("samples").get(0).path("sampleId").stringValue())
                .isEqualTo(id);
        assertThat(found.json().path("counts").path("GOOD").intValue()).isEqualTo(1);
    }

    @Test
    void refusesParametersThatAreWrongAllAtOnce() {
        var refused = supervisor.get("/v1/samples?q=" + "x".repeat(21)
                + "&grades=UGLY&from=then&pageSize=many&urgent=maybe&sampleId=1&colour=red&due=1&due=2");

        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "colour: is not a parameter",
                        "due: must be given once",
                        "due: must be a date such as 2026-01-31",
                        "q: size must be between 0 and 20",
                        "grades[0]: must be one of BAD, GOOD",
                        "from: must be a moment such as 2026-01-31T08:30:00Z",
                        "pageSize: must be a whole number between -2147483648 and 2147483647",
                        "urgent: must be true or false",
                        "sampleId: must be a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44");
        assertThat(supervisor.get("/v1/samples?pageSize=0").violations())
                .containsExactly("pageSize: must be greater than or equal to 1");
        assertThat(supervisor.get("/v1/samples/not-an-id").violations()).hasSize(1);
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
        var id = create("{\"name\": \"n\", \"grade\": \"BAD\"}");
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
    void endsAStreamThatCannotBeWithAProblem() {
        var none = supervisor.get("/v1/samples/" + Identifier.random() + "/watch");

        assertThat(none.text()).contains("event:problem").contains("SAMPLE_NOT_FOUND");
    }

    @Test
    void answersStrayRequestsWithProblems() {
        assertProblem(supervisor.get("/v1/nothing"), 404, "PATH_NOT_FOUND");
        assertProblem(supervisor.get("/nothing/at/all"), 404, "PATH_NOT_FOUND");
        assertProblem(supervisor.post("/nothing/at/all", "{}"), 404, "PATH_NOT_FOUND");
        assertProblem(supervisor.get("/v1/samples/%FF"), 400, "BAD_REQUEST");
        var wrong = supervisor.send("DELETE", "/v1/samples", null, null);
        assertProblem(wrong, 405, "METHOD_NOT_ALLOWED");
        assertThat(wrong.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertProblem(supervisor.get("/v1/samples?q=%FF%FE"), 400, "INVALID_REQUEST");
        assertThat(supervisor.get("/v1/samples?q=%zz".replace("%zz", "%25zz")).status())
                .isEqualTo(200);
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }

    private String create(String json) {
        var created = supervisor.post("/v1/samples", json);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").stringValue();
    }
}
