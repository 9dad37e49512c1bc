package io.throughline.bench;

import static com.google.common.base.Preconditions.checkState;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.projection.Projections;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P5: opening the timeline of a customer with 50,000 entries, against that of one with 50. */
final class BusyTimeline implements Measurement {

    private static final String QUIET = "timelines of customers with 50 entries opened";
    private static final int FEW = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public boolean withSearch() {
        return true;
    }

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        int many = extent.entries();
        var busy = new CustomerId(Identifier.random());
        List<CustomerId> quiet = new ArrayList<>();
        Map<CustomerId, Integer> histories = new LinkedHashMap<>();
        histories.put(busy, many);
        // as many entries of others, so that neither customer has the index to himself
        for (int i = 0; i < many / FEW; i++) quiet.add(new CustomerId(Identifier.random()));
        quiet.forEach(customer -> histories.put(customer, FEW));
        BusyCustomers.write(laboratory, histories, Clock.systemUTC().instant());
        for (String readModel : List.of("timeline", "customers")) {
            laboratory.reached(readModel, laboratory.head(), PATIENCE);
        }
        laboratory.part(Projections.class).show("timeline", laboratory.head());
        String opened = "timelines of a customer with %,d entries opened".formatted(many);
        var c = Comparison.of(
                List.of(
                        new Side(QUIET, () -> open(laboratory, quiet, FEW, extent.runTime())),
                        new Side(opened, () -> open(laboratory, List.of(busy), many, extent.runTime()))),
                extent.rounds(),
                extent.warmUp());
        return List.of(
                Figure.of("P5", c, opened, QUIET, "1/s", "≥ 0.77 × (takes ≤ 1.3 × as long)"),
                Figure.raw("P5", c, QUIET, "1/s"));
    }

    /** One caller who opens one after the other through HTTP: the first page, newest first, with its counts. */
    private static Run open(Laboratory laboratory, List<CustomerId> customers, int entries, Duration time)
            throws Exception {
        String token = laboratory.token("auditor");
        return new Callers(laboratory.cpu()).run(1, time, caller -> new Callers.Operation() {
            private int next;

            @Override
            public void run() throws Exception {
                CustomerId customer = customers.get(next++ % customers.size());
                HttpRequest request = laboratory
                        .doors()
                        .request("/v1/customers/" + customer + "/timeline", token)
                        .GET()
                        .build();
                var answer = laboratory.doors().http().send(request, BodyHandlers.ofString());
                checkState(
                        answer.statusCode() == 200 && answer.body().contains("\"total\":" + entries),
                        "not the whole timeline: %s %s",
                        answer.statusCode(),
                        answer.body());
            }
        });
    }
}
