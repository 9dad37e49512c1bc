package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.test.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Nothing answers without a good token but health and the description. */
class TokenTest extends DoorTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void noRpcAnswersWithoutAToken() {
        for (Rpc rpc : Rpc.all()) {
            if (!has(rpc.service())) continue;
            var request = rpc.prototype().getDescriptorForType();
            var fields = new LinkedHashMap<String, Object>();
            for (String part : rpc.path().split("/", -1)) {
                if (!part.startsWith("{")) continue;
                var field = Objects.requireNonNull(request.findFieldByName(part.substring(1, part.length() - 1)), part);
                fields.put(
                        field.getJsonName(),
                        field.getType() == FieldDescriptor.Type.ENUM ? Messages.someConstant(field) : newId());
            }
            door().send(rpc, null, Terms.NONE, fields).refused(401, "TOKEN_MISSING");
        }
    }

    @Test
    void onlyAGoodTokenOfSomebodyOnTheStaffIsBelieved() {
        var issuer = EmbeddedIssuer.in(Scratch.directory("issuer"));
        String foreign = issuer.issue("administrator", AN_HOUR, Instant.now());
        String good = Assembly.current().token("administrator", AN_HOUR);
        String nobody = Assembly.current().token("nobody", AN_HOUR);

        asking(foreign).refused(401, "TOKEN_INVALID");
        asking(tampered(good)).refused(401, "TOKEN_INVALID");
        asking("rubbish").refused(401, "TOKEN_INVALID");
        asking(unsigned()).refused(401, "TOKEN_INVALID");
        asking(nobody).refused(401, "UNKNOWN_STAFF");
        asking(good).accepted();
    }

    @Test
    void anExpiredTokenIsRefused() {
        String expired = Assembly.current().expiredToken("administrator");

        asking(expired).refused(401, "TOKEN_EXPIRED");
    }

    @Test
    void healthAndDescriptionAreOpen() {
        var http = new HttpDoor(Assembly.current());
        for (String service : Assembly.current().services()) {
            for (String path : List.of("/actuator/health", "/openapi.json")) { // search may be starting
                Eventually.holds(
                        path + " of " + service,
                        () -> http.exchange(http.request(service, path, null)).statusCode() == 200);
            }
            for (String path : List.of("/actuator/prometheus", "/actuator/env", "/v1/nothing")) {
                var answer = http.exchange(http.request(service, path, null));
                assertThat(answer.statusCode()).as("%s of %s", path, service).isEqualTo(401);
            }
            var health = HealthGrpc.newBlockingStub(new GrpcDoor(Assembly.current()).channel(service, null));
            Eventually.holds(
                    "gRPC says that it serves",
                    () -> health.check(HealthCheckRequest.getDefaultInstance()).getStatus() == ServingStatus.SERVING);
        }
    }

    @Test
    void theAuditorSeesWhatWaitsAndRepairsNothing() {
        var http = new HttpDoor(Assembly.current());
        for (String service : Assembly.current().services()) {
            for (String path : List.of("/actuator/deadletters/nothing", "/actuator/projections/nothing")) {
                assertThat(posted(http, service, path, "auditor")).isEqualTo(403);
                assertThat(posted(http, service, path, "administrator")).isEqualTo(404);
            }
            var seen = http.exchange(http.request(
                    service, "/actuator/deadletters", Assembly.current().token("auditor", AN_HOUR)));
            assertThat(seen.statusCode()).isEqualTo(200);
        }
    }

    private static int posted(HttpDoor http, String service, String path, String login) {
        return http.exchange(http.request(service, path, Assembly.current().token(login, AN_HOUR))
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    @Test
    void aConsistencyTokenOfATimeThatHasNotComeIsRefusedAtOnce() {
        var http = new HttpDoor(Assembly.current());
        var request = http.request("query", "/v1/customers", Assembly.current().token("auditor", AN_HOUR))
                .header("Consistency-Token", ConsistencyToken.encode(1_000_000_000_000L));
        var refused = http.answer(http.exchange(request));
        assertThat(refused.code()).isEqualTo("CONSISTENCY_TOKEN_MALFORMED");
        assertThat(refused.status()).isEqualTo(400);
    }

    private Answer asking(String token) {
        return door().showing(token).does("ListCustomers");
    }

    private static boolean has(String service) {
        for (String each : Assembly.current().services()) if (each.equals(service)) return true;
        return false;
    }

    /** The auditor's content below the administrator's signature. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("administrator", "auditor")) + "." + parts[2];
    }

    private static String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "."
                + encoded("{\"iss\":\"" + EmbeddedIssuer.ISSUER
                        + "\",\"aud\":\"throughline\",\"sub\":\"administrator\",\"exp\":4102444800}")
                + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
