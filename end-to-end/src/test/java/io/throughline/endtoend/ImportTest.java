package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.api.account.v1.InteractionServiceGrpc;
import io.throughline.api.account.v1.StaffServiceGrpc;
import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.marketing.v1.OutreachServiceGrpc;
import io.throughline.api.order.v1.ProductServiceGrpc;
import io.throughline.standalone.importing.ImportPlan;
import io.throughline.standalone.importing.ImportRun;
import io.throughline.standalone.importing.ImportSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan for the public data sets, on a few of their rows, against the suite itself. */
@Tag("all-services")
class ImportTest {

    private static final Path STANDALONE = Path.of("..", "deploy", "standalone");
    private static final ImportRun.Progress UNSEEN = new ImportRun.Progress() {
        @Override
        public void begin(String step, long rows) {}

        @Override
        public void row() {}
    };

    /** Five opportunities of the sample are with accounts that it leaves out. */
    @Test
    void foreseesInADryRunWhatItRefusesInEarnestAndPlacesEveryOtherRowOnce() {
        var tried = run(true);
        assertThat(tried.eventsWritten()).isZero();
        assertThat(tried.refused()).containsEntry("ACCOUNT_NOT_FOUND", 5L);

        var placed = run(false);
        assertThat(placed.refused()).isEqualTo(Map.of("ACCOUNT_NOT_FOUND", 5L, "CUSTOMER_NOT_FOUND", 5L));
        assertThat(placed.rowsPlaced()).isPositive();
        assertThat(placed.eventsWritten()).isGreaterThanOrEqualTo(placed.rowsPlaced());

        var again = run(false);
        assertThat(again.refused()).isEqualTo(placed.refused());
        assertThat(again.rowsPlaced()).isEqualTo(placed.rowsPlaced());
        assertThat(again.counts()).isEqualTo(placed.counts());
        assertThat(again.eventsWritten()).isZero();
    }

    private static ImportSummary run(boolean dryRun) {
        var assembly = Assembly.current();
        var channel = new GrpcDoor(assembly).channel("lead", assembly.token("administrator", Duration.ofHours(1)));
        var services = List.of(
                LeadServiceGrpc.getServiceDescriptor(),
                OpportunityServiceGrpc.getServiceDescriptor(),
                AccountServiceGrpc.getServiceDescriptor(),
                InteractionServiceGrpc.getServiceDescriptor(),
                StaffServiceGrpc.getServiceDescriptor(),
                ProductServiceGrpc.getServiceDescriptor(),
                ServiceRequestServiceGrpc.getServiceDescriptor(),
                OutreachServiceGrpc.getServiceDescriptor());
        return new ImportRun(
                        ImportPlan.read(STANDALONE.resolve("plans/real-data.yaml")),
                        STANDALONE.resolve("src/test/resources/real-data-sample"),
                        Scratch.directory("import-errors"),
                        channel,
                        services,
                        dryRun)
                .run(UNSEEN);
    }
}
