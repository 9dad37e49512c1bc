package io.throughline.platform.door;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.grpc.protobuf.ProtoServiceDescriptorSupplier;
import java.util.List;

/**
 * A compiled gRPC service whose every rpc is bound to the command or query of the same name. A service registers one as
 * a bean, and both doors open for it.
 */
public final class Contract {

    private final io.grpc.ServiceDescriptor service;
    private final List<Operation> operations;

    private Contract(io.grpc.ServiceDescriptor service, List<Operation> operations) {
        this.service = service;
        this.operations = operations;
    }

    /**
     * Binds a service to its commands and queries.
     *
     * @param service what the generated class says of itself, such as {@code LeadServiceGrpc.getServiceDescriptor()}
     * @param types the records, or sealed interfaces that permit them
     * @throws IllegalStateException naming every rpc, record and field that has no counterpart
     */
    public static Contract of(io.grpc.ServiceDescriptor service, Class<?>... types) {
        var differences = new Differences();
        var operations = new ContractBinder(differences).operations(service, List.of(types));
        differences.refuse();
        return new Contract(service, operations);
    }

    /** The full name of the service, such as {@code throughline.lead.v1.LeadService}. */
    public String name() {
        return service.getName();
    }

    io.grpc.ServiceDescriptor service() {
        return service;
    }

    ServiceDescriptor descriptor() {
        if (service.getSchemaDescriptor() instanceof ProtoServiceDescriptorSupplier schema) {
            return schema.getServiceDescriptor();
        }
        throw new IllegalStateException(name() + " was not generated from a .proto file");
    }

    List<Operation> operations() {
        return operations;
    }
}
