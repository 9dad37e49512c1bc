package io.throughline.standalone.cli;

import io.grpc.ServiceDescriptor;
import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.api.account.v1.InteractionServiceGrpc;
import io.throughline.api.account.v1.StaffServiceGrpc;
import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.marketing.v1.CampaignServiceGrpc;
import io.throughline.api.marketing.v1.OutreachServiceGrpc;
import io.throughline.api.order.v1.OrderServiceGrpc;
import io.throughline.api.order.v1.ProductServiceGrpc;
import io.throughline.api.order.v1.QuoteServiceGrpc;
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.Json;
import io.throughline.standalone.StaffTokens;
import io.throughline.standalone.SuiteSettings;
import io.throughline.standalone.importing.ImportPlan;
import io.throughline.standalone.importing.ImportRun;
import io.throughline.standalone.importing.ImportSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads files into the suite by a plan. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Read files into the suite by a plan, with their authors and dates.",
            "Uses the suite that runs on the data directory; starts one for the time of the import where there is none.",
            "Safe to stop and to repeat: what is there stays as it is."
        })
public final class ImportFiles implements Subcommand {

    private static final int STOPPED_WITHIN_SECONDS = 60;

    private static final List<ServiceDescriptor> SERVICES = List.of(
            LeadServiceGrpc.getServiceDescriptor(),
            OpportunityServiceGrpc.getServiceDescriptor(),
            AccountServiceGrpc.getServiceDescriptor(),
            InteractionServiceGrpc.getServiceDescriptor(),
            StaffServiceGrpc.getServiceDescriptor(),
            ProductServiceGrpc.getServiceDescriptor(),
            QuoteServiceGrpc.getServiceDescriptor(),
            OrderServiceGrpc.getServiceDescriptor(),
            ServiceRequestServiceGrpc.getServiceDescriptor(),
            CampaignServiceGrpc.getServiceDescriptor(),
            OutreachServiceGrpc.getServiceDescriptor());

    @Mixin
    private DataDirectoryOption directory = new DataDirectoryOption();

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan: docs/operate/import.md.")
    private Path plan = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The folder that the plan's files are below.")
    private Path data = Path.of("");

    @Option(
            names = "--errors",
            paramLabel = "DIR",
            description =
                    "Where rows that could not be placed are written (default: import-errors below the data dir).")
    private @Nullable Path errors;

    @Option(names = "--dry-run", description = "Record nothing; say what would happen.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Option(names = "--as", paramLabel = "LOGIN", description = "Who imports (default: ${DEFAULT-VALUE}).")
    private String login = "administrator";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ImportPlan read = ImportPlan.read(plan);
        var settings = new SuiteSettings(directory.directory(), SuiteSettings.LOOPBACK, 0, 0, "512m", true);
        PrintWriter err = spec.commandLine().getErr();
        try (RunningSuite suite = RunningSuite.findOrStart(settings, new StartProgress(err, json))) {
            suite.awaitSearch();
            String token = StaffTokens.in(suite.dataDirectory()).tokenFor(login, EmbeddedIssuer.USUAL_LIFETIME);
            Path errorFiles = errors == null ? suite.dataDirectory().resolve("import-errors") : errors;
            var run = new ImportRun(read, data, errorFiles, suite.grpc(token), SERVICES, dryRun);
            ImportSummary summary = watched(run, err);
            return summary.complete() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** Ctrl-C stops the reading; what is under way is finished, and the summary tells how far it came. */
    private ImportSummary watched(ImportRun run, PrintWriter err) {
        var finished = new CountDownLatch(1);
        Thread stop = Thread.ofPlatform().unstarted(() -> {
            run.stop();
            try {
                if (!finished.await(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) err.println("throughline: given up");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try (var progress = new ImportProgress(err)) {
            ImportSummary summary = run.run(progress);
            tell(summary);
            return summary;
        } finally {
            finished.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                err.println("throughline: stopped");
            }
        }
    }

    private void tell(ImportSummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.stored().writerWithDefaultPrettyPrinter().writeValueAsString(summary));
        } else {
            out.printf(
                    "%s%s: %,d rows read, %,d placed, %,d refused; %,d events written in %.1f s (%,.0f rows/s)%n",
                    summary.dryRun() ? "Dry run of " : "",
                    summary.plan(),
                    summary.rowsRead(),
                    summary.rowsPlaced(),
                    summary.rowsRefused(),
                    summary.eventsWritten(),
                    summary.seconds(),
                    summary.rowsPerSecond());
            summary.counts().forEach((name, count) -> out.println("  " + name + ": " + count));
            summary.treated().forEach((name, count) -> out.println("  mended: " + name + ": " + count));
            summary.refused().forEach((code, count) -> out.println("  refused: " + code + ": " + count));
            summary.errorFiles().forEach(file -> out.println("  see " + file));
        }
        out.flush();
    }
}
