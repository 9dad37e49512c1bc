package io.throughline.endtoend;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.throughline.api.account.v1.AccountProfileServiceGrpc;
import io.throughline.api.account.v1.AccountRulesServiceGrpc;
import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.api.account.v1.AccountTieServiceGrpc;
import io.throughline.api.account.v1.AppointmentServiceGrpc;
import io.throughline.api.account.v1.CareServiceGrpc;
import io.throughline.api.account.v1.ChurnServiceGrpc;
import io.throughline.api.account.v1.CommissionServiceGrpc;
import io.throughline.api.account.v1.ContactServiceGrpc;
import io.throughline.api.account.v1.DocumentServiceGrpc;
import io.throughline.api.account.v1.ExpenseServiceGrpc;
import io.throughline.api.account.v1.InteractionServiceGrpc;
import io.throughline.api.account.v1.PoolServiceGrpc;
import io.throughline.api.account.v1.PromiseServiceGrpc;
import io.throughline.api.account.v1.ReservationServiceGrpc;
import io.throughline.api.account.v1.StaffServiceGrpc;
import io.throughline.api.account.v1.TargetServiceGrpc;
import io.throughline.api.account.v1.TrialServiceGrpc;
import io.throughline.api.account.v1.VisitServiceGrpc;
import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.api.lead.v1.LeadDetailServiceGrpc;
import io.throughline.api.lead.v1.LeadPoolServiceGrpc;
import io.throughline.api.lead.v1.LeadRulesServiceGrpc;
import io.throughline.api.lead.v1.LeadScoreServiceGrpc;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.lead.v1.SalesRulesServiceGrpc;
import io.throughline.api.marketing.v1.CampaignServiceGrpc;
import io.throughline.api.marketing.v1.OutreachServiceGrpc;
import io.throughline.api.operation.v1.OperationServiceGrpc;
import io.throughline.api.order.v1.OrderServiceGrpc;
import io.throughline.api.order.v1.ProductServiceGrpc;
import io.throughline.api.order.v1.QuoteServiceGrpc;
import io.throughline.api.query.v1.CampaignReportServiceGrpc;
import io.throughline.api.query.v1.ConsentServiceGrpc;
import io.throughline.api.query.v1.CustomerServiceGrpc;
import io.throughline.api.query.v1.PipelineServiceGrpc;
import io.throughline.api.query.v1.RecordServiceGrpc;
import io.throughline.api.query.v1.RelatedServiceGrpc;
import io.throughline.api.query.v1.TimelineServiceGrpc;
import io.throughline.api.query.v1.TouchServiceGrpc;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One rpc of the contract, with what both doors need to call it. */
record Rpc(MethodDescriptor<Message, Message> method, Message prototype, String service, String verb, String path) {

    private static final Map<String, Rpc> BY_NAME = new TreeMap<>();

    static {
        Stream.of(
                        LeadServiceGrpc.getServiceDescriptor(),
                        SalesRulesServiceGrpc.getServiceDescriptor(),
                        LeadPoolServiceGrpc.getServiceDescriptor(),
                        LeadDetailServiceGrpc.getServiceDescriptor(),
                        LeadScoreServiceGrpc.getServiceDescriptor(),
                        LeadRulesServiceGrpc.getServiceDescriptor(),
                        OpportunityServiceGrpc.getServiceDescriptor(),
                        AccountServiceGrpc.getServiceDescriptor(),
                        AccountProfileServiceGrpc.getServiceDescriptor(),
                        AccountRulesServiceGrpc.getServiceDescriptor(),
                        AccountTieServiceGrpc.getServiceDescriptor(),
                        ContactServiceGrpc.getServiceDescriptor(),
                        StaffServiceGrpc.getServiceDescriptor(),
                        PoolServiceGrpc.getServiceDescriptor(),
                        InteractionServiceGrpc.getServiceDescriptor(),
                        PromiseServiceGrpc.getServiceDescriptor(),
                        AppointmentServiceGrpc.getServiceDescriptor(),
                        VisitServiceGrpc.getServiceDescriptor(),
                        TrialServiceGrpc.getServiceDescriptor(),
                        TargetServiceGrpc.getServiceDescriptor(),
                        CommissionServiceGrpc.getServiceDescriptor(),
                        CareServiceGrpc.getServiceDescriptor(),
                        ExpenseServiceGrpc.getServiceDescriptor(),
                        DocumentServiceGrpc.getServiceDescriptor(),
                        ReservationServiceGrpc.getServiceDescriptor(),
                        ChurnServiceGrpc.getServiceDescriptor(),
                        ProductServiceGrpc.getServiceDescriptor(),
                        QuoteServiceGrpc.getServiceDescriptor(),
                        OrderServiceGrpc.getServiceDescriptor(),
                        ServiceRequestServiceGrpc.getServiceDescriptor(),
                        CampaignServiceGrpc.getServiceDescriptor(),
                        OutreachServiceGrpc.getServiceDescriptor(),
                        OperationServiceGrpc.getServiceDescriptor(),
                        CustomerServiceGrpc.getServiceDescriptor(),
                        RecordServiceGrpc.getServiceDescriptor(),
                        PipelineServiceGrpc.getServiceDescriptor(),
                        RelatedServiceGrpc.getServiceDescriptor(),
                        TimelineServiceGrpc.getServiceDescriptor(),
                        ConsentServiceGrpc.getServiceDescriptor(),
                        CampaignReportServiceGrpc.getServiceDescriptor(),
                        TouchServiceGrpc.getServiceDescriptor())
                .map(ServiceDescriptor::getMethods)
                .flatMap(java.util.Collection::stream)
                .forEach(method -> BY_NAME.put(Objects.requireNonNull(method.getBareMethodName()), of(method)));
    }

    /** The rpc of that name. */
    static Rpc named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), "no rpc " + name);
    }

    /** All rpcs of the contract. */
    static Iterable<Rpc> all() {
        return BY_NAME.values();
    }

    boolean isQuery() {
        return verb.equals("GET");
    }

    @SuppressWarnings("unchecked")
    private static Rpc of(MethodDescriptor<?, ?> method) {
        var request = (PrototypeMarshaller<?>) method.getRequestMarshaller();
        var descriptor = ((ProtoMethodDescriptorSupplier) Objects.requireNonNull(method.getSchemaDescriptor()))
                .getMethodDescriptor();
        HttpRule rule = descriptor.getOptions().getExtension(AnnotationsProto.http);
        String service = descriptor.getFile().getPackage().split("\\.", -1)[1];
        boolean get = rule.hasGet();
        return new Rpc(
                (MethodDescriptor<Message, Message>) method,
                (Message) Objects.requireNonNull(request.getMessagePrototype()),
                service,
                get ? "GET" : "POST",
                get ? rule.getGet() : rule.getPost());
    }
}
