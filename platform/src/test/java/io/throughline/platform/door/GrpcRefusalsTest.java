package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Date;
import com.google.type.Money;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.throughline.api.common.v1.Call;
import io.throughline.api.sample.v1.GetSampleRequest;
import io.throughline.api.sample.v1.OpenSampleRequest;
import io.throughline.api.sample.v1.Part;
import io.throughline.api.sample.v1.RateSampleRequest;
import io.throughline.api.sample.v1.SampleServiceGrpc;
import io.throughline.api.sample.v1.SampleServiceGrpc.SampleServiceBlockingStub;
import io.throughline.api.sample.v1.WatchSampleRequest;
import io.throughline.api.sample.v1.Website;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** What the gRPC door says to requests that it does not take. */
@DoorsTest
class GrpcRefusalsTest {

    private final Grpc grpc;
    private final SampleServiceBlockingStub supervisor;

    GrpcRefusalsTest(@Autowired GrpcServerLifecycle server) {
        this.grpc = new Grpc(server.getPort());
        this.supervisor = grpc.as("supervisor");
    }

    @AfterEach
    void close() {
        grpc.close();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceInTheNamesOfTheContract() throws Exception {
        var refused = Grpc.refusal(() -> supervisor.openSample(OpenSampleRequest.newBuilder()
                .setSampleId("1-1-1-1-1")
                .setEmail("nobody")
                .setBudget(Money.newBuilder().setCurrencyCode("XXL").setUnits(1))
                .setDue(Date.newBuilder().setYear(2027).setMonth(2))
                .setGradeValue(99)
                .setWebsite(Website.getDefaultInstance())
                .addParts(Part.newBuilder()
                        .setLabel("p")
                        .setUnitPrice(Money.newBuilder().setCurrencyCode("CNY").setUnits(Long.MAX_VALUE)))
                .setSeenAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                .setWeight(Double.NaN)
                .addGradesValue(77)
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                55,
                                UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                        .build())
                .setCall(Call.newBuilder()
                        .setRequestId("k".repeat(201))
                        .setOnBehalfOf("me")
                        .setExpectedRevision(-1))
                .build()));

        assertThat(Code.forNumber(refused.getCode())).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Grpc.info(refused).getReason()).isEqualTo("INVALID_REQUEST");
        assertThat(Grpc.info(refused).getDomain()).isEqualTo("throughline.io");
        assertThat(Grpc.violations(refused))
                .containsExactlyInAnyOrder(
                        ": has no field numbered 55",
                        "sample_id: must be a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44",
                        "name: must not be blank",
                        "email: must be an e-mail address such as name@example.com",
                        "budget.currency_code: must be a currency code of ISO 4217 such as CNY",
                        "due: must be a date such as 2026-01-31",
                        "grade: must be one of BAD, GOOD, and has no value numbered 99",
                        "origin.website.page: must not be blank",
                        "parts[0].quantity: must be given",
                        "parts[0].unit_price: must have at most 18 digits of units, and nanos of the same sign below 1000000000",
                        "seen_at: must be a moment such as 2026-01-31T08:30:00Z",
                        "weight: must be a finite number",
                        "grades[0]: must be one of BAD, GOOD, and has no value numbered 77",
                        "call.request_id: size must be between 0 and 200",
                        "call.on_behalf_of: must be a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44",
                        "call.expected_revision: must be greater than or equal to 0");
    }

    @Test
    void tellsWhatIsMissing() throws Exception {
        assertThat(Grpc.violations(Grpc.refusal(() -> supervisor.rateSample(RateSampleRequest.getDefaultInstance()))))
                .containsExactly("sample_id: must be given", "score: must be given");
        assertThat(Grpc.violations(Grpc.refusal(() -> supervisor.getSample(GetSampleRequest.getDefaultInstance()))))
                .containsExactly("sample_id: must be given");
    }

    @ParameterizedTest
    @CsvSource({
        "SAMPLE_MALFORMED,INVALID_ARGUMENT",
        "SAMPLE_UNAUTHENTICATED,UNAUTHENTICATED",
        "SAMPLE_FORBIDDEN,PERMISSION_DENIED",
        "SAMPLE_NOT_FOUND,NOT_FOUND",
        "SAMPLE_CLOSED,FAILED_PRECONDITION",
        "SAMPLE_EXISTS,ALREADY_EXISTS",
        "SAMPLE_REVISION,ABORTED",
        "SAMPLE_LIMIT,RESOURCE_EXHAUSTED",
        "SAMPLE_UNAVAILABLE,UNAVAILABLE",
        "DISK FULL,UNAVAILABLE",
        "BUG,INTERNAL",
        "SLOW,DEADLINE_EXCEEDED"
    })
    void tellsEveryKindOfRefusalWithItsCode(String name, Code code) throws Exception {
        var refused = Grpc.refusal(() -> supervisor.openSample(Grpc.open(name)));

        assertThat(Code.forNumber(refused.getCode())).isEqualTo(code);
        assertThat(refused.getDetailsList().stream().filter(d -> d.is(ErrorInfo.class)))
                .hasSize(1);
        assertThat(refused.toString()).doesNotContain("secret").doesNotContain("Exception");
        if (name.startsWith("SAMPLE")) {
            assertThat(Grpc.info(refused).getReason()).isEqualTo(name);
            assertThat(Grpc.info(refused).getMetadataMap()).containsEntry("why", "test");
        }
    }

    @Test
    void asksWhoBeforeItSaysAnythingElse() throws Exception {
        var nobody = SampleServiceGrpc.newBlockingStub(grpc.channel());
        assertThat(Grpc.info(Grpc.refusal(() -> nobody.openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("TOKEN_MISSING");
        assertThat(Grpc.info(Grpc.refusal(() -> grpc.as("forged").openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("TOKEN_INVALID");
        assertThat(Grpc.info(Grpc.refusal(() -> grpc.as("auditor").openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("PERMISSION_MISSING");
    }

    @Test
    void refusesBytesThatAreNoMessageAndTextThatIsNotUtf8() throws Exception {
        for (var bytes : List.of(
                ByteString.copyFrom(new byte[] {0x12, 0x02, (byte) 0xC3, 0x28}),
                ByteString.copyFrom(new byte[] {0x12, 0x7F}),
                ByteString.copyFrom("{\"name\": \"json\"}", StandardCharsets.UTF_8))) {
            var refused = Grpc.refusal(() -> raw(bytes));
            assertThat(Code.forNumber(refused.getCode())).as(bytes.toString()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(Grpc.info(refused).getReason()).isEqualTo("INVALID_REQUEST");
        }
    }

    @Test
    void refusesAMessageThatIsTooLarge() {
        var refused = catchThrowableOfType(
                StatusRuntimeException.class, () -> supervisor.openSample(Grpc.open("x".repeat(70_000))));

        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void endsAStreamThatCannotBeWithARefusal() throws Exception {
        var id = io.throughline.contracts.Identifier.random().toString();
        var refused = Grpc.refusal(() -> supervisor
                .watchSample(WatchSampleRequest.newBuilder().setSampleId(id).build())
                .next());

        assertThat(Grpc.info(refused).getReason()).isEqualTo("SAMPLE_NOT_FOUND");
    }

    private void raw(ByteString bytes) {
        var method = SampleServiceGrpc.getOpenSampleMethod().toBuilder(new RawBytes(), new RawBytes())
                .build();
        ClientCalls.blockingUnaryCall(supervisor.getChannel(), method, supervisor.getCallOptions(), bytes);
    }
}
