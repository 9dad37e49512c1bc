package io.throughline.bench;

import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.standalone.importing.ImportPlan;
import io.throughline.standalone.importing.ImportRun;
import io.throughline.standalone.importing.ImportSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** P11: rows of a file of accounts, with authors and dates, read through the gRPC door like any import. */
final class Importing implements Measurement {

    private static final String RAW = "rows inserted and committed one by one";
    private static final String ROWS = "rows of accounts imported";
    private static final List<String> AUTHORS = List.of("manager-li", "manager-han", "manager-kate", "manager-tom");
    private static final List<String> INDUSTRIES = List.of("technology", "retail", "medical", "finance");

    private static final String PLAN = """
            name: RUN
            steps:
              - name: accounts
                file: RUN.csv
                key: row.account
                commands:
                  - rpc: OpenAccount
                    at: "date(row.opened, 'yyyy-MM-dd')"
                    by: "id('staff', row.author)"
                    fields:
                      customerId: "id('customer', row.account)"
                      kind: "'ORGANISATION'"
                      name: row.account
                      industry: row.industry
                      owner: "id('staff', row.author)"
            """;

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        importOnce(laboratory, 100); // the row that the raw limit copies
        try (var raw = RawInserts.calibrated(
                laboratory, "account.opened", extent.runTime().dividedBy(2))) {
            Duration time = extent.runTime();
            var sides = List.of(
                    new Side(RAW, () -> raw.run(time)), new Side(ROWS, () -> importOnce(laboratory, extent.rows())));
            var c = Comparison.of(sides, Math.min(extent.rounds(), 3), extent.warmUp());
            return List.of(
                    Figure.of("P11", c, ROWS, RAW, "1/s", "≥ 1,000/s (later 2,000)"), Figure.raw("P11", c, RAW, "1/s"));
        }
    }

    private Run importOnce(Laboratory laboratory, int rows) throws Exception {
        String name = "bench-" + runs.incrementAndGet();
        Path folder = Files.createDirectories(laboratory.directory().resolve("bench"));
        Path plan = Files.writeString(folder.resolve(name + ".yaml"), PLAN.replace("RUN", name));
        write(folder.resolve(name + ".csv"), name, rows);
        var run = new ImportRun(
                ImportPlan.read(plan),
                folder,
                folder.resolve("errors"),
                laboratory.grpc("administrator"),
                List.of(AccountServiceGrpc.getServiceDescriptor()),
                false);
        return laboratory.timed(rows, () -> check(run.run(new Silent())));
    }

    private static void check(ImportSummary summary) {
        if (summary.rowsRefused() == 0 && summary.eventsWritten() >= summary.rowsRead()) return;
        throw new IllegalStateException("Rows were refused: " + summary.refused() + " of " + summary);
    }

    private static void write(Path file, String run, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("account,industry,author,opened\n");
            for (int n = 0; n < rows; n++) {
                String author = AUTHORS.get(n % AUTHORS.size());
                String industry = INDUSTRIES.get(n / 7 % INDUSTRIES.size());
                LocalDate opened = LocalDate.of(2024, 1, 1).plusDays(n % 600);
                out.write("Works " + n + " of " + run + "," + industry + "," + author + "," + opened + "\n");
            }
        }
    }

    private static final class Silent implements ImportRun.Progress {
        @Override
        public void begin(String step, long rows) {}

        @Override
        public void row() {}
    }
}
