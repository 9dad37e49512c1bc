package io.throughline.standalone.importing;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The commands that a plan may name, by the name of their rpc. */
final class Rpcs {

    /** One command's rpc. */
    record Rpc(MethodDescriptor<Message, Message> method, Message prototype) {}

    private final Map<String, Rpc> byName = new TreeMap<>();

    Rpcs(List<ServiceDescriptor> services) {
        for (ServiceDescriptor service : services) {
            service.getMethods().forEach(this::add);
        }
    }

    @SuppressWarnings("unchecked")
    private void add(MethodDescriptor<?, ?> method) {
        var prototype = (Message) ((PrototypeMarshaller<?>) method.getRequestMarshaller()).getMessagePrototype();
        if (prototype == null || prototype.getDescriptorForType().findFieldByName("call") == null) return;
        byName.put(
                String.valueOf(method.getBareMethodName()),
                new Rpc((MethodDescriptor<Message, Message>) method, prototype));
    }

    Rpc named(String name) {
        Rpc rpc = byName.get(name);
        if (rpc == null) throw new ImportException("There is no command " + name + "; there are " + byName.keySet());
        return rpc;
    }
}
