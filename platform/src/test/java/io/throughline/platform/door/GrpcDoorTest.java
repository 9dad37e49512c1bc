package io.throughline.platform.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Money;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.throughline.api.common.v1.Call;
import io.throughline.api.sample.v1.FindSamplesRequest;
import io.throughline.api.sample.v1.GetSampleRequest;
import io.throughline.api.sample.v1.OpenSampleRequest;
import io.throughline.api.sample.v1.Part;
import io.throughline.api.sample.v1.RateSampleRequest;
import io.throughline.api.sample.v1.SampleGrade;
import io.throughline.api.sample.v1.SampleServiceGrpc.SampleServiceBlockingStub;
import io.throughline.api.sample.v1.WatchSampleRequest;
import io.throughline.api.sample.v1.Website;
import io.throughline.contracts.staff.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** What the gRPC door does with requests that are well formed. */
@DoorsTest
class GrpcDoorTest {

    private final Grpc grpc;
    private final SampleServiceBlockingStub supervisor;
    private final SampleHouse house;

    GrpcDoorTest(@Autowired GrpcServerLifecycle server, @Autowired SampleHouse house) {
        this.grpc = new Grpc(server.getPort());
        this.supervisor = grpc.as("supervisor");
        this.house = house;
    }

    @AfterEach
    void close() {
        grpc.close();
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
    void carriesTheCallOfACommandToItsHandler() {
        var accepted = supervisor.openSample(Grpc.open("n").toBuilder()
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
    void tellsBesideTheAnswerHowManyEventsTheCallRecorded() {
        var trailers = new AtomicReference<Metadata>();
        supervisor
                .withInterceptors(MetadataUtils.newCaptureMetadataInterceptor(new AtomicReference<>(), trailers))
                .openSample(Grpc.open("n"));
        assertThat(requireNonNull(trailers.get())
                        .get(Metadata.Key.of("events-recorded", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo("1");
    }

    @Test
    void waitsNoLongerThanTheCaller() throws Exception {
        var refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> supervisor.withDeadlineAfter(200, TimeUnit.MILLISECONDS).openSample(Grpc.open("SLOW")));

        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.DEADLINE_EXCEEDED);
        assertThat(house.lastCall().patience()).isLessThanOrEqualTo(java.time.Duration.ofMillis(200));
    }

    @Test
    void sendsARecordNowAndAfterEachChange() throws Exception {
        var id = supervisor.openSample(Grpc.open("n")).getId();
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
    void showsNothingMoreToWhoLosesThePermissionWhileHeWatches() throws Exception {
        DoorsApplication.employ("short-lived", Set.of(Role.SALES_SUPERVISOR));
        var id = supervisor.openSample(Grpc.open("n")).getId();
        var seen = grpc.as("short-lived")
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .watchSample(WatchSampleRequest.newBuilder().setSampleId(id).build());
        assertThat(seen.next().getRevision()).isZero();

        DoorsApplication.employ("short-lived", Set.of());
        supervisor.rateSample(
                RateSampleRequest.newBuilder().setSampleId(id).setScore(7).build());

        var refused = assertThrows(StatusRuntimeException.class, seen::hasNext);
        assertThat(refused.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.PERMISSION_DENIED);
    }

    @Test
    void answersForItsHealthAndDescribesItselfWithoutAToken() throws Exception {
        var health = HealthGrpc.newBlockingStub(grpc.channel()).check(HealthCheckRequest.getDefaultInstance());
        assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);

        var names = new CompletableFuture<List<String>>();
        var ask = ServerReflectionGrpc.newStub(grpc.channel()).serverReflectionInfo(new Names(names));
        ask.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        ask.onCompleted();
        assertThat(names.get(10, TimeUnit.SECONDS)).contains("throughline.sample.v1.SampleService");
    }

    @Test
    void findsByRepeatedValues() {
        supervisor.openSample(Grpc.open("haystack"));
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
}
