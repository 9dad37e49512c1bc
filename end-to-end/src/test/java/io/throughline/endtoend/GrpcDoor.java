package io.throughline.endtoend;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Protocol buffers over gRPC, with the generated messages and methods. */
final class GrpcDoor extends Door {

    private static final Map<Integer, ManagedChannel> CHANNELS = new ConcurrentHashMap<>();
    private static final int PATIENCE_SECONDS = 40;
    private static final MethodDescriptor.Marshaller<byte[]> AS_THEY_ARE = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            throw new UnsupportedOperationException();
        }
    };

    private final Assembly assembly;

    GrpcDoor(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    Assembly assembly() {
        return assembly;
    }

    @Override
    Answer send(Rpc rpc, @Nullable String token, Terms terms, Map<String, ?> fields) {
        return send(rpc, token, Messages.request(rpc, terms, fields));
    }

    /** Sends a message of the test's own making. */
    Answer send(Rpc rpc, @Nullable String token, Message request) {
        var options = CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            Message response =
                    ClientCalls.blockingUnaryCall(channel(rpc.service(), token), rpc.method(), options, request);
            ObjectNode body = Messages.json(response);
            told(body.path("consistencyToken").asString(""));
            return new Answer(200, "", body);
        } catch (StatusRuntimeException e) {
            return refusal(e);
        }
    }

    /** Sends bytes that no message of the contract would be. */
    Answer sendBytes(Rpc rpc, @Nullable String token, byte[] request) {
        var method = rpc.method().toBuilder(AS_THEY_ARE, rpc.method().getResponseMarshaller())
                .build();
        try {
            var response =
                    ClientCalls.blockingUnaryCall(channel(rpc.service(), token), method, CallOptions.DEFAULT, request);
            return new Answer(200, "", Messages.json(response));
        } catch (StatusRuntimeException e) {
            return refusal(e);
        }
    }

    /** The channel to a service, with the token and what was seen last. */
    Channel channel(String service, @Nullable String token) {
        var channel = CHANNELS.computeIfAbsent(
                assembly.grpcPort(service),
                port -> ManagedChannelBuilder.forAddress("127.0.0.1", port)
                        .usePlaintext()
                        .build());
        var headers = new Metadata();
        if (token != null) headers.put(key("authorization"), "Bearer " + token);
        var seen = consistencyToken();
        if (seen != null) headers.put(key("consistency-token"), seen);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    static Answer refusal(StatusRuntimeException refusal) {
        ObjectNode body = HttpDoor.JSON.createObjectNode();
        body.put("detail", String.valueOf(refusal.getStatus()));
        String code = "";
        var status = StatusProto.fromThrowable(refusal);
        if (status != null) {
            for (var detail : status.getDetailsList()) {
                try {
                    if (detail.is(ErrorInfo.class)) {
                        var info = detail.unpack(ErrorInfo.class);
                        code = info.getReason();
                        body.set("details", HttpDoor.JSON.valueToTree(info.getMetadataMap()));
                    }
                    if (detail.is(BadRequest.class)) {
                        body.put("violations", detail.unpack(BadRequest.class).toString());
                    }
                } catch (InvalidProtocolBufferException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return new Answer(
                httpStatus(Code.forNumber(refusal.getStatus().getCode().value())), code, body);
    }

    private static int httpStatus(Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, OUT_OF_RANGE -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case FAILED_PRECONDITION, ALREADY_EXISTS -> 409;
            case ABORTED -> 412;
            case RESOURCE_EXHAUSTED -> 429;
            case UNAVAILABLE -> 503;
            case DEADLINE_EXCEEDED -> 504;
            default -> 500;
        };
    }
}
