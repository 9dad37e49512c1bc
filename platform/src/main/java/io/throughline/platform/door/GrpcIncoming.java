package io.throughline.platform.door;

import com.google.protobuf.Message;
import io.grpc.Context;
import io.grpc.Metadata;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request over gRPC: made on the thread of the call, which knows metadata and deadline. */
final class GrpcIncoming implements Incoming {

    private final Received received;
    private final Metadata metadata;
    private final Optional<Duration> patience;
    private final Trace trace;

    GrpcIncoming(Received received) {
        this.received = received;
        this.metadata = Optional.ofNullable(GrpcDoor.METADATA.get()).orElseGet(Metadata::new);
        this.patience = Optional.ofNullable(Context.current().getDeadline())
                .map(deadline -> Duration.ofNanos(Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS))));
        this.trace = Trace.follow(header(Trace.HEADER));
    }

    @Override
    public String door() {
        return "grpc";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
    }

    @Override
    public Function<Component, String> naming() {
        return Component::wireName;
    }

    @Override
    public @Nullable Object payload(Operation operation, Place place) {
        return operation.in().fromWire(message(), place);
    }

    @Override
    public @Nullable Object circumstances(Operation operation, Place place) {
        var call = operation.call();
        var field = message().getDescriptorForType().findFieldByNumber(ContractBinder.CALL_NUMBER);
        if (call == null || !message().hasField(field)) return Circumstances.NONE;
        return call.fromWire(message().getField(field), place.in(field.getName()));
    }

    @Override
    public Optional<Duration> patience() {
        return patience;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    private Message message() {
        var message = received.message();
        if (message == null) throw new InvalidRequest("", "must be a message of the contract, with all text in UTF-8");
        return message;
    }
}
