package io.throughline.platform.door;

import com.google.protobuf.Descriptors;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.throughline.api.common.v1.Call;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Finds the record of each rpc and pairs the two. */
final class ContractBinder {

    static final String CALL = "call";
    static final int CALL_NUMBER = 100;

    private final Differences differences;

    ContractBinder(Differences differences) {
        this.differences = differences;
    }

    List<Operation> operations(ServiceDescriptor service, List<Class<?>> types) {
        Map<String, Class<?>> records = new TreeMap<>();
        types.forEach(type -> collect(type, records));
        var operations = new ArrayList<Operation>();
        for (var method : service.getMethods()) {
            var payload = records.remove(String.valueOf(method.getBareMethodName()));
            if (payload == null)
                differences.add(method.getFullMethodName() + " has no record " + method.getBareMethodName());
            else operations.add(operation(method, payload));
        }
        records.values().forEach(r -> differences.add(r.getName() + " has no rpc in " + service.getName()));
        return List.copyOf(operations);
    }

    private void collect(Class<?> type, Map<String, Class<?>> records) {
        if (type.isSealed()) {
            for (var permitted : type.getPermittedSubclasses()) collect(permitted, records);
        } else if (!type.isRecord()) {
            differences.add(type.getName() + " is neither a record nor a sealed interface");
        } else {
            var other = records.put(type.getSimpleName(), type);
            if (other != null && other != type) differences.add(type.getName() + " has the name of " + other.getName());
        }
    }

    @SuppressWarnings("unchecked")
    private Operation operation(MethodDescriptor<?, ?> method, Class<?> payload) {
        if (!(method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema)) {
            throw new IllegalStateException(method.getFullMethodName() + " was not generated from a .proto file");
        }
        var rpc = schema.getMethodDescriptor();
        var command = Command.class.isAssignableFrom(payload);
        if (command == Query.class.isAssignableFrom(payload)) {
            differences.add(payload.getName() + " must be either a Command or a Query");
        }
        if (rpc.isClientStreaming() || (command && rpc.isServerStreaming())) {
            differences.add(rpc.getFullName() + ": only answers to queries can be a stream");
        }
        var request = prototype(method.getRequestMarshaller());
        var binder = new ShapeBinder(differences);
        var in = binder.record(request, payload, command ? Set.of(CALL) : Set.of());
        return new Operation(
                (MethodDescriptor<Message, Message>) method,
                rpc,
                payload,
                command,
                permission(payload),
                in,
                binder.record(prototype(method.getResponseMarshaller()), answer(rpc, payload, command), Set.of()),
                command ? call(rpc, binder) : null,
                Route.of(rpc, in, command, differences));
    }

    private Class<?> answer(Descriptors.MethodDescriptor rpc, Class<?> payload, boolean command) {
        if (!command) {
            return ResolvableType.forClass(payload)
                    .as(Query.class)
                    .getGeneric(0)
                    .resolve(Object.class);
        }
        var accepted = io.throughline.api.common.v1.Accepted.getDescriptor().getFullName();
        if (!rpc.getOutputType().getFullName().equals(accepted)) {
            differences.add(rpc.getFullName() + ": a command is answered with " + accepted);
        }
        return Accepted.class;
    }

    private @Nullable RecordShape call(Descriptors.MethodDescriptor rpc, ShapeBinder binder) {
        var field = rpc.getInputType().findFieldByNumber(CALL_NUMBER);
        var call = Call.getDescriptor().getFullName();
        if (field == null
                || !field.getName().equals(CALL)
                || field.getJavaType() != Descriptors.FieldDescriptor.JavaType.MESSAGE
                || !field.getMessageType().getFullName().equals(call)) {
            differences.add("%s: a command has the field '%s call = %d'"
                    .formatted(rpc.getInputType().getFullName(), call, CALL_NUMBER));
        }
        return binder.record(Call.getDefaultInstance(), Circumstances.class, Set.of());
    }

    private Permission permission(Class<?> payload) {
        var requires = payload.getAnnotation(Requires.class);
        if (requires == null) differences.add(payload.getName() + " has no @Requires, so nobody may use it");
        return requires == null ? Permission.OPERATE : requires.value();
    }

    private static Message prototype(MethodDescriptor.Marshaller<?> marshaller) {
        if (((PrototypeMarshaller<?>) marshaller).getMessagePrototype() instanceof Message message) return message;
        throw new IllegalStateException("No message: " + marshaller);
    }
}
