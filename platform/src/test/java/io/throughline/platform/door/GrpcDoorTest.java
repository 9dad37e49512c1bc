package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Date;
import com.google.type.Money;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.throughline.api.common.v1.Call;
import io.throughline.api.sample.v1.FindSamplesRequest;
import io.throughline.api.sample.v1.GetSampleRequest;
import io.throughline.api.sample.v1.OpenSampleRequest;
import io.throughline.api.sample.v1.Part;
import io.throughline.api.sample.v1.RateSampleRequest;
import io.throughline.api.sample.v1.SampleGrade;
import io.throughline.api.sample.v1.SampleServiceGrpc;
import io.throughline.api.sample.v1.SampleServiceGrpc.SampleServiceBlockingStub;
import io.throughline.api.sample.v1.WatchSampleRequest;
import io.throughline.api.sample.v1.Website;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

@DoorsTest
class GrpcDoorTest {

    private final ManagedChannel channel;
    private final SampleServiceBlockingStub supervisor;
    private final SampleHouse house;

    GrpcDoorTest(@Autowired GrpcServerLifecycle server, @Autowired SampleHouse house) {
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
        this.supervisor = as("supervisor");
        this.house = house;
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
    }

    @Test
    void createsARecordAndShowsItAsItWasGiven() throws Exception {
        var open = OpenSampleRequest.newBuilder()
                .setName("Zhang Wei 张伟")
                .setEmail("wei@example.com")
                .setBudget(
                        Money.newBuilder().setCurrencyCode("CNY").setUnits(-12).setNanos(-500_000_000))
                .setDue(Date.newBuilder().setYear(2027).setMonth(1).setDay(31))
                .setGrade(SampleGrade.SAMPLE_GRADE_GOOD)
                .setWebsite(Website.newBuilder().setPage("home"))
                .addTags("a")
                .putAttributes("k", "v")
                .addParts(Part.newBuilder()
                        .setLabel("p")
                        .setQuantity("1.5")
                        .setUnitPrice(Money.newBuilder().setCurrencyCode("JPY").setUnits(3)))
                .setSeenAt(Timestamp.newBuilder().setSeconds(1_769_848_200).setNanos(7))
                .setTook(
                        com.google.protobuf.Duration.newBuilder().setSeconds(-1).setNanos(-500_000_000))
                .setWeight(1.25)
                .setCount(9_007_199_254_740_993L)
                .setUrgent(true)
                .addGrades(SampleGrade.SAMPLE_GRADE_BAD)
                .build();

        var accepted = supervisor.openSample(open);
        assertThat(accepted.getConsistencyToken()).isNotEmpty();

        var shown = supervisor.getSample(
                GetSampleRequest.newBuilder().setSampleId(accepted.getId()).build());
        var same = OpenSampleRequest.parseFrom(
                shown.toBuilder().clearRevision().build().toByteArray());
        assertThat(same)
                .isEqualTo(open.toBuilder().setSampleId(accepted.getId()).build());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceInTheNamesOfTheContract() throws Exception {
        var refused = refusal(() -> supervisor.openSample(OpenSampleRequest.newBuilder()
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
        assertThat(info(refused).getReason()).isEqualTo("INVALID_REQUEST");
        assertThat(info(refused).getDomain()).isEqualTo("throughline.io");
        assertThat(violations(refused))
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
        assertThat(violations(refusal(() -> supervisor.rateSample(RateSampleRequest.getDefaultInstance()))))
                .containsExactly("sample_id: must be given", "score: must be given");
        assertThat(violations(refusal(() -> supervisor.getSample(GetSampleRequest.getDefaultInstance()))))
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
        var refused = refusal(() -> supervisor.openSample(open(name)));

        assertThat(Code.forNumber(refused.getCode())).isEqualTo(code);
        assertThat(refused.getDetailsList().stream().filter(d -> d.is(ErrorInfo.class)))
                .hasSize(1);
        assertThat(refused.toString()).doesNotContain("secret").doesNotContain("Exception");
        if (name.startsWith("SAMPLE")) {
            assertThat(info(refused).getReason()).isEqualTo(name);
            assertThat(info(refused).getMetadataMap()).containsEntry("why", "test");
        }
    }

    @Test
    void asksWhoBeforeItSaysAnythingElse() throws Exception {
        var nobody = SampleServiceGrpc.newBlockingStub(channel);
        assertThat(info(refusal(() -> nobody.openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("TOKEN_MISSING");
        assertThat(info(refusal(() -> as("forged").openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("TOKEN_INVALID");
        assertThat(info(refusal(() -> as("auditor").openSample(OpenSampleRequest.getDefaultInstance())))
                        .getReason())
                .isEqualTo("PERMISSION_MISSING");
    }

    @Test
    void refusesBytesThatAreNoMessageAndTextThatIsNotUtf8() throws Exception {
        for (var bytes : List.of(
                ByteString.copyFrom(new byte[] {0x12, 0x02, (byte) 0xC3, 0x28}),
                ByteString.copyFrom(new byte[] {0x12, 0x7F}),
                ByteString.copyFrom("{\"name\": \"json\"}", StandardCharsets.UTF_8))) {
            var refused = refusal(() -> raw(bytes));
            assertThat(Code.forNumber(refused.getCode())).as(bytes.toString()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(info(refused).getReason()).isEqualTo("INVALID_REQUEST");
        }
    }

    @Test
    void refusesAMessageThatIsTooLarge() {
        var refused = catchThrowableOfType(
                StatusRuntimeException.class, () -> supervisor.openSample(open("x".repeat(70_000))));

        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void carriesTheCallOfACommandToItsHandler() {
        var accepted = supervisor.openSample(open("n").toBuilder()
                .setCall(Call.newBuilder()
                        .setRequestId("k-1")
                        .setExpectedRevision(3)
                        .setValidateOnly(true)
                        .setOccurredAt(Timestamp.newBuilder().setSeconds(1_000))
                        .setOnBehalfOf(DoorsApplication.SUPERVISOR.toString())
                        .setSource("file.csv:7"))
                .build());

        assertThat(accepted.getWouldRecordList()).hasSize(1);
        var call = house.lastCall();
        assertThat(call.expectedRevision()).contains(3L);
        assertThat(call.validateOnly()).isTrue();
        assertThat(call.provenance().door()).isEqualTo("grpc");
        assertThat(call.provenance().requestId()).contains("k-1");
        assertThat(call.provenance().source()).contains("file.csv:7");
        assertThat(call.provenance().traceparent()).isPresent();
    }

    @Test
    void waitsNoLongerThanTheCaller() throws Exception {
        var refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> supervisor.withDeadlineAfter(200, TimeUnit.MILLISECONDS).openSample(open("SLOW")));

        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.DEADLINE_EXCEEDED);
        assertThat(house.lastCall().patience()).isLessThanOrEqualTo(java.time.Duration.ofMillis(200));
    }

    @Test
    void sendsARecordNowAndAfterEachChange() throws Exception {
        var id = supervisor.openSample(open("n")).getId();
        var seen = supervisor
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .watchSample(WatchSampleRequest.newBuilder().setSampleId(id).build());

        assertThat(seen.next().getRevision()).isZero();
        supervisor.rateSample(
                RateSampleRequest.newBuilder().setSampleId(id).setScore(7).build());
        assertThat(seen.next().getRevision()).isEqualTo(1);
        supervisor.rateSample(
                RateSampleRequest.newBuilder().setSampleId(id).setScore(8).build());
        assertThat(seen.next().getCount()).isEqualTo(8);
    }

    @Test
    void endsAStreamThatCannotBeWithARefusal() throws Exception {
        var id = io.throughline.contracts.Identifier.random().toString();
        var refused = refusal(() -> supervisor
                .watchSample(WatchSampleRequest.newBuilder().setSampleId(id).build())
                .next());

        assertThat(info(refused).getReason()).isEqualTo("SAMPLE_NOT_FOUND");
    }

    @Test
    void answersForItsHealthAndDescribesItselfWithoutAToken() throws Exception {
        var health = HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());
        assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);

        var names = new CompletableFuture<List<String>>();
        var ask = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new Names(names));
        ask.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        ask.onCompleted();
        assertThat(names.get(10, TimeUnit.SECONDS)).contains("throughline.sample.v1.SampleService");
    }

    @Test
    void findsByRepeatedValues() {
        supervisor.openSample(open("haystack"));
        var found = supervisor.findSamples(FindSamplesRequest.newBuilder()
                .setQ("haystack")
                .addGrades(SampleGrade.SAMPLE_GRADE_BAD)
                .build());

        assertThat(found.getSamplesCount()).isEqualTo(1);
        assertThat(found.getCountsMap()).containsEntry("GOOD", 1L);
    }

    private record Names(CompletableFuture<List<String>> names) implements StreamObserver<ServerReflectionResponse> {
        @Override
        public void onNext(ServerReflectionResponse response) {
            names.complete(response.getListServicesResponse().getServiceList().stream()
                    .map(s -> s.getName())
                    .toList());
        }

        @Override
        public void onError(Throwable failure) {
            names.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {}
    }

    private static OpenSampleRequest open(String name) {
        return OpenSampleRequest.newBuilder()
                .setName(name)
                .setGrade(SampleGrade.SAMPLE_GRADE_BAD)
                .build();
    }

    private SampleServiceBlockingStub as(String token) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return SampleServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    private void raw(ByteString bytes) {
        var method = SampleServiceGrpc.getOpenSampleMethod().toBuilder(new RawBytes(), new RawBytes())
                .build();
        ClientCalls.blockingUnaryCall(supervisor.getChannel(), method, supervisor.getCallOptions(), bytes);
    }

    private static com.google.rpc.Status refusal(Runnable call) {
        var thrown = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(thrown).isNotNull();
        var status = StatusProto.fromThrowable(thrown);
        assertThat(status).as(thrown.toString()).isNotNull();
        return status;
    }

    private static ErrorInfo info(com.google.rpc.Status status) throws Exception {
        for (var detail : status.getDetailsList()) {
            if (detail.is(ErrorInfo.class)) return detail.unpack(ErrorInfo.class);
        }
        throw new AssertionError("no ErrorInfo: " + status);
    }

    private static List<String> violations(com.google.rpc.Status status) throws Exception {
        var all = new ArrayList<String>();
        for (var detail : status.getDetailsList()) {
            if (!detail.is(BadRequest.class)) continue;
            detail.unpack(BadRequest.class)
                    .getFieldViolationsList()
                    .forEach(v -> all.add(v.getField() + ": " + v.getDescription()));
        }
        return all;
    }
}
