package io.throughline.platform.door;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over gRPC: the message, or nothing when the bytes are no message. Broken bytes and broken UTF-8
 * are the caller's mistake and become a refusal like any other; left to gRPC they would look like ours.
 */
record Received(@Nullable Message message) {

    /** Reads without ever failing. */
    record Marshaller(MethodDescriptor.Marshaller<Message> messages) implements MethodDescriptor.Marshaller<Received> {

        @Override
        public InputStream stream(Received value) {
            if (value.message() == null) throw new IllegalStateException("Nothing to send");
            return messages.stream(value.message());
        }

        @Override
        public Received parse(InputStream stream) {
            try {
                return new Received(messages.parse(stream));
            } catch (StatusRuntimeException e) {
                return new Received(null);
            }
        }
    }
}
