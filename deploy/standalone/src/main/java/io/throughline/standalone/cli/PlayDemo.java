package io.throughline.standalone.cli;

import io.throughline.standalone.StaffTokens;
import io.throughline.standalone.SuiteSettings;
import io.throughline.standalone.demo.Demo;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the suite does. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Play three weeks of a small company, in English and Chinese, through the public doors;",
            "show one customer's timeline and a search in it, and leave the suite running until Ctrl-C."
        })
public final class PlayDemo implements Subcommand {

    @Mixin
    private DataDirectoryOption directory = new DataDirectoryOption();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--exit", description = "End when the demo is over.")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var settings = new SuiteSettings(
                directory.directory(), SuiteSettings.LOOPBACK, ports.http(), ports.grpc(), "512m", true);
        PrintWriter out = spec.commandLine().getOut();
        try (RunningSuite suite = RunningSuite.findOrStart(
                settings, new StartProgress(spec.commandLine().getErr(), false))) {
            suite.awaitSearch();
            var tokens = StaffTokens.in(suite.dataDirectory());
            var screen = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            new Demo(URI.create(suite.running().http()), tokens::tokenFor, Clock.systemUTC(), screen).play();
            howToGoOn(out, suite);
            if (!exit && suite.isStartedHere()) Thread.currentThread().join(); // the shutdown hook ends it
            return ExitCode.OK;
        }
    }

    private void howToGoOn(PrintWriter out, RunningSuite suite) {
        String http = suite.running().http();
        String option = directory.directory().equals(new DataDirectoryOption().directory())
                ? ""
                : "--data-dir " + quoted(directory.directory()) + " ";
        out.println();
        out.println("Go on by hand:");
        out.println("  TOKEN=$(./throughline token " + option + "agent-wu)");
        out.println("  curl -H \"Authorization: Bearer $TOKEN\" " + http + "/v1/customers");
        out.println("  curl -G -H \"Authorization: Bearer $TOKEN\" --data-urlencode q=态度 " + http + "/v1/timeline");
        out.println("  the description of everything: " + http + "/docs");
        if (!exit && suite.isStartedHere())
            out.println("Ctrl-C stops the suite; its data stays in " + suite.dataDirectory());
        out.flush();
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
