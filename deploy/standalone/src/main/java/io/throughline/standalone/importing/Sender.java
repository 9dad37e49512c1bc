package io.throughline.standalone.importing;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.throughline.api.common.v1.Accepted;
import io.throughline.api.common.v1.Call;
import io.throughline.standalone.importing.ImportPlan.Send;
import io.throughline.standalone.importing.ImportPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends the commands of a plan to the suite, each under a request id that is the same in every run. */
final class Sender {

    private static final Metadata.Key<String> EVENTS_RECORDED =
            Metadata.Key.of("events-recorded", Metadata.ASCII_STRING_MARSHALLER);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Set<Status.Code> PASSING =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.RESOURCE_EXHAUSTED, Status.Code.DEADLINE_EXCEEDED);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final Channel channel;
    private final Rpcs rpcs;
    private final Expressions expressions;
    private final RequestBuilder requests;
    private final ImportPlan plan;
    private final boolean dryRun;
    private final Foreseen foreseen = new Foreseen();
    private final AtomicLong recorded = new AtomicLong();

    Sender(Channel channel, Rpcs rpcs, Expressions expressions, ImportPlan plan, boolean dryRun) {
        this.channel = channel;
        this.rpcs = rpcs;
        this.expressions = expressions;
        this.requests = new RequestBuilder(expressions);
        this.plan = plan;
        this.dryRun = dryRun;
    }

    /** Builds and sends one command; empty if it was accepted, else why not. */
    Optional<RowErrors.Reason> send(Step step, int index, Send send, Row row) {
        try {
            Rpcs.Rpc rpc = rpcs.named(send.rpc());
            Message.Builder request = requests.build(rpc.prototype(), send.fields(), row);
            request.setField(
                    rpc.prototype().getDescriptorForType().findFieldByName("call"), call(step, index, send, row));
            return deliver(rpc, request.build());
        } catch (ImportException e) {
            return Optional.of(
                    new RowErrors.Reason(send.rpc(), "ROW_NOT_UNDERSTOOD", "", String.valueOf(e.getMessage())));
        }
    }

    /** How many events the commands recorded that were sent so far. */
    long eventsRecorded() {
        return recorded.get();
    }

    private Call call(Step step, int index, Send send, Row row) {
        String key = step.key() == null ? Long.toString(row.line()) : expressions.text(step.key(), row);
        Call.Builder call = Call.newBuilder()
                .setRequestId("import/" + plan.name() + "/" + step.name() + "/" + key + "/" + index)
                .setSource(step.file() + ":" + row.line())
                .setValidateOnly(dryRun);
        if (send.at() != null && expressions.value(send.at(), row) instanceof Instant moment) {
            call.setOccurredAt(RequestBuilder.timestamp(moment));
        }
        if (send.by() != null) {
            String author = expressions.text(send.by(), row);
            if (!author.isEmpty()) call.setOnBehalfOf(author);
        }
        return call.build();
    }

    /** A store that is down, a suite that is started again, or a full queue is waited for; anything else is the answer. */
    private Optional<RowErrors.Reason> deliver(Rpcs.Rpc rpc, Message request) {
        long pause = FIRST_PAUSE.toNanos();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var trailers = new AtomicReference<Metadata>();
                var capturing = MetadataUtils.newCaptureMetadataInterceptor(new AtomicReference<>(), trailers);
                Message answer = ClientCalls.blockingUnaryCall(
                        ClientInterceptors.intercept(channel, capturing),
                        rpc.method(),
                        CallOptions.DEFAULT.withDeadlineAfter(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS),
                        request);
                var accepted = (Accepted) answer;
                if (dryRun) foreseen.add(request, accepted);
                recorded.addAndGet(eventsRecorded(trailers.get()));
                return Optional.empty();
            } catch (StatusRuntimeException e) {
                var reason = reason(String.valueOf(rpc.method().getBareMethodName()), e);
                if (dryRun && foreseen.explain(e.getStatus().getCode(), reason.code(), request)) {
                    foreseen.add(request, Accepted.getDefaultInstance());
                    return Optional.empty();
                }
                if (!PASSING.contains(e.getStatus().getCode()) || System.nanoTime() > end) return Optional.of(reason);
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            }
        }
    }

    /** What this very call recorded, which is nothing when an earlier run has sent the same. */
    private static int eventsRecorded(@Nullable Metadata trailers) {
        @Nullable String told = trailers == null ? null : trailers.get(EVENTS_RECORDED);
        return told == null ? 0 : Integer.parseInt(told);
    }

    private static RowErrors.Reason reason(String command, StatusRuntimeException failure) {
        String code = failure.getStatus().getCode().name();
        String field = "";
        String message =
                Optional.ofNullable(failure.getStatus().getDescription()).orElse("");
        var status = StatusProto.fromThrowable(failure);
        if (status != null) {
            for (var detail : status.getDetailsList()) {
                try {
                    if (detail.is(ErrorInfo.class))
                        code = detail.unpack(ErrorInfo.class).getReason();
                    if (detail.is(BadRequest.class)) {
                        var violation = detail.unpack(BadRequest.class).getFieldViolations(0);
                        field = violation.getField();
                        message = violation.getDescription();
                    }
                } catch (com.google.protobuf.InvalidProtocolBufferException e) {
                    message = failure.getMessage();
                }
            }
        }
        return new RowErrors.Reason(command, code, field, String.valueOf(message));
    }
}
