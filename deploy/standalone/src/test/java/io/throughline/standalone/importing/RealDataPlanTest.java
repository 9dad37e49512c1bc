package io.throughline.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCalls;
import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.api.account.v1.InteractionServiceGrpc;
import io.throughline.api.account.v1.StaffServiceGrpc;
import io.throughline.api.common.v1.Accepted;
import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.marketing.v1.OutreachServiceGrpc;
import io.throughline.api.order.v1.ProductServiceGrpc;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan for the public data sets, on a few of their rows: every expression fits the contract, every count is right. */
class RealDataPlanTest {

    private static final List<ServiceDescriptor> SERVICES = List.of(
            LeadServiceGrpc.getServiceDescriptor(),
            OpportunityServiceGrpc.getServiceDescriptor(),
            AccountServiceGrpc.getServiceDescriptor(),
            InteractionServiceGrpc.getServiceDescriptor(),
            StaffServiceGrpc.getServiceDescriptor(),
            ProductServiceGrpc.getServiceDescriptor(),
            ServiceRequestServiceGrpc.getServiceDescriptor(),
            OutreachServiceGrpc.getServiceDescriptor());

    @TempDir
    Path directory;

    private final Map<String, Integer> asked = new TreeMap<>();

    @Test
    void placesEveryRowAndCountsThem() throws IOException {
        String real = System.getProperty("throughline.data");
        Path data = Path.of(real == null ? "src/test/resources/real-data-sample" : real);
        ImportSummary summary = run(ImportPlan.read(Path.of("plans/real-data.yaml")), data);

        assertThat(summary.refused()).isEmpty();
        if (real != null) {
            System.out.println(summary + "\n" + asked);
            return;
        }
        assertThat(summary.counts())
                .containsEntry("leads", BigDecimal.valueOf(9))
                .containsEntry("leadsConverted", BigDecimal.valueOf(5))
                .containsEntry("consentsWithdrawn", BigDecimal.valueOf(4))
                .containsEntry("remarks", BigDecimal.valueOf(7))
                .containsEntry("serviceRequestsByState", Map.of("Closed", BigDecimal.valueOf(3)))
                .containsEntry(
                        "opportunitiesByStage",
                        Map.of(
                                "Won", BigDecimal.valueOf(2),
                                "Lost", BigDecimal.valueOf(2),
                                "Engaging", BigDecimal.valueOf(4),
                                "Prospecting", BigDecimal.valueOf(4)));
        assertThat(asked).containsEntry("ConvertLead", 5).containsEntry("RecordInteraction", 7);
        assertThat(summary.treated()).hasSizeGreaterThan(4);
    }

    private ImportSummary run(ImportPlan plan, Path data) throws IOException {
        var server = InProcessServerBuilder.forName("everything")
                .fallbackHandlerRegistry(new AcceptsEverything())
                .build()
                .start();
        var channel = InProcessChannelBuilder.forName("everything").build();
        try {
            return new ImportRun(plan, data, directory, channel, SERVICES, false).run(new ImportRun.Progress() {
                @Override
                public void begin(String step, long rows) {}

                @Override
                public void row() {}
            });
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    private final class AcceptsEverything extends HandlerRegistry {
        @Override
        public @Nullable ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
            return SERVICES.stream()
                    .flatMap(s -> s.getMethods().stream())
                    .filter(m -> m.getFullMethodName().equals(name))
                    .findFirst()
                    .map(this::accept)
                    .orElse(null);
        }

        @SuppressWarnings("unchecked")
        private ServerMethodDefinition<Object, Object> accept(MethodDescriptor<?, ?> method) {
            return ServerMethodDefinition.create(
                    (MethodDescriptor<Object, Object>) method, ServerCalls.asyncUnaryCall((request, out) -> {
                        synchronized (asked) {
                            asked.merge(String.valueOf(method.getBareMethodName()), 1, Integer::sum);
                        }
                        out.onNext(Accepted.getDefaultInstance());
                        out.onCompleted();
                    }));
        }
    }
}
