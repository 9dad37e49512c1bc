package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the HTTP door says to requests that it does not take. */
@DoorsTest
class HttpRefusalsTest {

    private final Http supervisor;

    HttpRefusalsTest(@LocalServerPort int port) {
        this.supervisor = Http.as(port, "supervisor");
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
        assertThat(supervisor
                        .post("/v1/samples?x=1", "{\"name\": \"n\", \"grade\": \"BAD\"}")
                        .violations())
                .containsExactly("x: is not a parameter");
        assertThat(nobody.get("/v1/samples").header("WWW-Authenticate")).isEqualTo("Bearer realm=\"throughline\"");
        assertThat(Http.as(supervisor.port(), "forged").get("/v1/samples").status())
                .isEqualTo(401);

        var auditor = Http.as(supervisor.port(), "auditor");
        assertThat(auditor.post("/v1/samples", "nonsense").code()).isEqualTo("PERMISSION_MISSING");
        assertThat(auditor.get("/v1/samples").status()).isEqualTo(200);
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
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");
        var refused = supervisor.with(header, value).post("/v1/samples/" + id + "/rate", "{\"score\": 7}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations()).containsExactly(violation);
    }

    @Test
    void refusesALongIdempotencyKeyAndAnotherRevision() {
        var id = supervisor.create("{\"name\": \"n\", \"grade\": \"BAD\"}");
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
}
