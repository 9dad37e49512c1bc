package io.throughline.bench;

import io.throughline.standalone.cli.ExitCode;
import io.throughline.standalone.cli.Subcommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the suite. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the suite on this machine, each figure beside the raw limit of the same store in the same run.",
            "Starts a suite of its own on a directory that is deleted afterwards; what each figure means is told in",
            "docs/operate/bench.md. Without names all are measured: P1 commands, P2 replay, P3 lag, P5 timeline of a",
            "busy customer, P11 import, BULK an operation over many accounts, LOAD reading an account with many events."
        })
public final class Bench implements Subcommand {

    @Parameters(paramLabel = "ID", description = "P1, P2, P3, P5, P11, BULK, LOAD (default: all).")
    private List<String> wanted = List.of();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often the sides take turns (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--quick", description = "Fewer records and shorter runs: a first impression.")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (rounds < 1) throw new ParameterException(spec.commandLine(), "At least one round is needed.");
        Map<String, List<Measurement>> chosen = chosen();
        Extent extent = quick ? Extent.quick(rounds) : Extent.usual(rounds);
        PrintWriter err = spec.commandLine().getErr();
        var report = new Report();
        PrintStream standard = System.out;
        System.setOut(System.err); // the suite's own log; the figures stay alone on standard output
        try {
            for (var each : chosen.entrySet()) {
                for (Measurement measurement : each.getValue()) {
                    say(err, "measuring " + each.getKey());
                    try (var laboratory = Laboratory.open(measurement.withSearch(), step -> say(err, step))) {
                        report.add(measurement.measure(laboratory, extent));
                    }
                }
            }
        } finally {
            System.setOut(standard);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(report.json());
        else report.table(out);
        out.flush();
        return ExitCode.OK;
    }

    private void say(PrintWriter err, String what) {
        if (json) return;
        err.println("throughline: " + what);
        err.flush();
    }

    private Map<String, List<Measurement>> chosen() {
        Map<String, List<Measurement>> all = measurements();
        if (wanted.isEmpty()) return all;
        Map<String, List<Measurement>> chosen = new LinkedHashMap<>();
        for (String each : wanted) {
            String id = each.toUpperCase(Locale.ROOT);
            if (!all.containsKey(id)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no measurement " + each + "; there are " + all.keySet());
            }
            chosen.put(id, all.get(id));
        }
        return chosen;
    }

    /** All there are, in the order in which they are made; each with a suite of its own. */
    static Map<String, List<Measurement>> measurements() {
        Map<String, List<Measurement>> all = new LinkedHashMap<>();
        all.put("P1", List.of(new CommandRate()));
        all.put("P2", List.of(new Replay(), new TimelineReplay()));
        all.put("P3", List.of(new Lag()));
        all.put("P5", List.of(new BusyTimeline()));
        all.put("P11", List.of(new Importing()));
        all.put("BULK", List.of(new BulkRate()));
        all.put("LOAD", List.of(new LoadTime()));
        return all;
    }
}
