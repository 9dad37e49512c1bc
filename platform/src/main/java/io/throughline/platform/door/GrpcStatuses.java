package io.throughline.platform.door;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** Tells a fault in gRPC's way: one ErrorInfo, the violations if there are any, and when to try again. */
final class GrpcStatuses {

    static final String DOMAIN = "throughline.io";
    static final int RETRY_SECONDS = 1;

    private GrpcStatuses() {}

    static StatusRuntimeException of(Fault fault) {
        var info = ErrorInfo.newBuilder()
                .setReason(fault.reason())
                .setDomain(DOMAIN)
                .putAllMetadata(fault.details());
        var status = Status.newBuilder()
                .setCode(fault.code().getNumber())
                .setMessage(fault.message())
                .addDetails(Any.pack(info.build()));
        if (!fault.violations().isEmpty()) status.addDetails(Any.pack(violations(fault)));
        if (fault.isPassing()) {
            var delay = Duration.newBuilder().setSeconds(RETRY_SECONDS);
            status.addDetails(
                    Any.pack(RetryInfo.newBuilder().setRetryDelay(delay).build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static BadRequest violations(Fault fault) {
        var bad = BadRequest.newBuilder();
        fault.violations()
                .forEach(
                        v -> bad.addFieldViolationsBuilder().setField(v.field()).setDescription(v.description()));
        return bad.build();
    }
}
