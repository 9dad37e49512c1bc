package io.throughline.standalone.cli;

import io.throughline.platform.message.Json;
import io.throughline.standalone.RunningFile;
import io.throughline.standalone.Suite;
import io.throughline.standalone.SuiteSettings;
import io.throughline.stores.DirectoryInUse;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the suite until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Run the whole suite with its stores until Ctrl-C. What it has accepted survives any end.")
public final class Up implements Subcommand {

    @Mixin
    private DataDirectoryOption data = new DataDirectoryOption();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address of both doors (default: ${DEFAULT-VALUE}, this machine only).")
    private String bind = SuiteSettings.LOOPBACK;

    @Option(
            names = "--search-heap",
            paramLabel = "SIZE",
            description = "Heap of the search server (default: ${DEFAULT-VALUE}).")
    private String searchHeap = "512m";

    @Option(names = "--json", description = "Say what happens in lines of JSON.")
    private boolean json;

    @Option(names = "--exit", description = "Stop again as soon as everything, search too, has been ready.")
    private boolean exit;

    @Option(names = "--without-search", hidden = true, description = "Leave Elasticsearch out.")
    private boolean withoutSearch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (Suite suite = start(new StartProgress(spec.commandLine().getErr(), json))) {
            announce(suite);
            boolean complete = withoutSearch || searchIsReady(suite);
            if (!exit) Thread.currentThread().join(); // the shutdown hook ends it
            return complete ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private Suite start(StartProgress progress) {
        var settings =
                new SuiteSettings(data.directory(), bind, ports.http(), ports.grpc(), searchHeap, !withoutSearch);
        try {
            return Suite.start(settings, progress);
        } catch (DirectoryInUse e) {
            RunningFile.in(data.directory())
                    .read()
                    .ifPresent(other -> spec.commandLine()
                            .getErr()
                            .println("throughline: it is up already: process " + other.pid() + ", HTTP " + other.http()
                                    + ", gRPC " + other.grpc()));
            throw e;
        }
    }

    private void announce(Suite suite) {
        RunningFile.Entry running = suite.running();
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        if (json) {
            Map<String, Object> line = new TreeMap<>();
            line.put("event", "up");
            line.put("pid", running.pid());
            line.put("http", running.http());
            line.put("grpc", running.grpc());
            line.put("dataDirectory", suite.dataDirectory().toString());
            line.put("seconds", seconds);
            say(line);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Throughline is up after %.1f s.%n", seconds);
        out.println("  HTTP   " + running.http() + "  (description: /openapi.json)");
        out.println("  gRPC   " + running.grpc() + "  (with reflection)");
        out.println("  data   " + suite.dataDirectory());
        out.println("  token  ./throughline token administrator");
        out.println("Ctrl-C stops it.");
        out.flush();
    }

    /** Everything else goes on where it is not. */
    private boolean searchIsReady(Suite suite) {
        try {
            suite.awaitSearch();
            if (json) say(Map.of("event", "search-ready"));
            return true;
        } catch (RuntimeException e) {
            if (json) say(Map.of("event", "search-failed"));
            else spec.commandLine().getErr().println("throughline: search is missing: " + e.getMessage());
            return false;
        }
    }

    private void say(Map<String, Object> line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Json.stored().writeValueAsString(line));
        out.flush();
    }
}
