package io.throughline.platform.door;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.throughline.platform.identity.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rpc bound to the command or query of the same name, ready to be called through either door.
 *
 * @param method the rpc as gRPC knows it
 * @param rpc the rpc as the contract describes it
 * @param payload the command or query record
 * @param command whether it is a command
 * @param requires who may call it
 * @param in the request
 * @param out the answer
 * @param call how the circumstances of a command travel in its request; null for a query
 * @param routes its HTTP routes
 */
record Operation(
        MethodDescriptor<Message, Message> method,
        Descriptors.MethodDescriptor rpc,
        Class<?> payload,
        boolean command,
        Permission requires,
        RecordShape in,
        RecordShape out,
        @Nullable RecordShape call,
        List<Route> routes) {

    /** The name of the rpc, which is that of the record. */
    String name() {
        return rpc.getName();
    }

    /** Whether it answers again and again. */
    boolean streaming() {
        return rpc.isServerStreaming();
    }

    /** Whether it makes a new record, for which the door may choose the id. */
    boolean creates() {
        return in.components().stream().anyMatch(Component::isNewId);
    }
}
