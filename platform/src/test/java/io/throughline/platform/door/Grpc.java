package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.throughline.api.sample.v1.OpenSampleRequest;
import io.throughline.api.sample.v1.SampleGrade;
import io.throughline.api.sample.v1.SampleServiceGrpc;
import io.throughline.api.sample.v1.SampleServiceGrpc.SampleServiceBlockingStub;
import java.util.ArrayList;
import java.util.List;

/** A caller of the gRPC door. */
final class Grpc implements AutoCloseable {

    private final ManagedChannel channel;

    Grpc(int port) {
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }

    ManagedChannel channel() {
        return channel;
    }

    static OpenSampleRequest open(String name) {
        return OpenSampleRequest.newBuilder()
                .setName(name)
                .setGrade(SampleGrade.SAMPLE_GRADE_BAD)
                .build();
    }

    SampleServiceBlockingStub as(String token) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return SampleServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    static com.google.rpc.Status refusal(Runnable call) {
        var thrown = catchThrowableOfType(StatusRuntimeException.class, call::run);
        assertThat(thrown).isNotNull();
        var status = StatusProto.fromThrowable(thrown);
        assertThat(status).as(thrown.toString()).isNotNull();
        return status;
    }

    static ErrorInfo info(com.google.rpc.Status status) throws Exception {
        for (var detail : status.getDetailsList()) {
            if (detail.is(ErrorInfo.class)) return detail.unpack(ErrorInfo.class);
        }
        throw new AssertionError("no ErrorInfo: " + status);
    }

    static List<String> violations(com.google.rpc.Status status) throws Exception {
        var all = new ArrayList<String>();
        for (var detail : status.getDetailsList()) {
            if (!detail.is(BadRequest.class)) continue;
            detail.unpack(BadRequest.class)
                    .getFieldViolationsList()
                    .forEach(v -> all.add(v.getField() + ": " + v.getDescription()));
        }
        return all;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
