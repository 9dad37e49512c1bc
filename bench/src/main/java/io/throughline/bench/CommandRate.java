package io.throughline.bench;

import static com.google.common.base.Preconditions.checkState;

import io.throughline.api.common.v1.Call;
import io.throughline.api.common.v1.Channel;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.RecordLeadContactRequest;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** P1: commands a second, each acknowledged when its event is durable. */
final class CommandRate implements Measurement {

    static final String RAW = "rows inserted and committed one by one";
    static final String IN_JVM = "commands in the JVM, 64 callers";
    private static final String MORE = "commands in the JVM, 256 callers";
    private static final String COLD = "commands in the JVM, 64 callers, on leads not in memory";
    private static final String GRPC = "commands through gRPC, 64 callers";
    private static final String HTTP = "commands through HTTP with a token, 64 callers";
    private static final int FEW = 64;
    private static final long UNKNOWN_A_SECOND = 10_000;
    private static final int MANY = 256;

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        laboratory.pauseReaders();
        var leads = PreparedLeads.write(laboratory, extent.leads());
        Duration time = extent.runTime();
        touchAll(laboratory, leads);
        try (var raw = RawInserts.calibrated(laboratory, "lead.contacted", time.dividedBy(2))) {
            var inserts = new Side(RAW, () -> raw.run(time));
            var sides = List.of(
                    inserts,
                    new Side(IN_JVM, () -> inJvm(laboratory, leads, FEW, time)),
                    new Side(MORE, () -> inJvm(laboratory, leads, MANY, time)),
                    new Side(GRPC, () -> throughGrpc(laboratory, leads, time)),
                    new Side(HTTP, () -> throughHttp(laboratory, leads, time)));
            var c = Comparison.of(sides, extent.rounds(), extent.warmUp());
            // by itself: its leads push the others out of memory
            var cold = new Side(COLD, () -> onUnknown(laboratory, time));
            var unknown = Comparison.of(List.of(inserts, cold), extent.rounds(), extent.warmUp());
            laboratory.resumeReaders();
            return List.of(
                    figure(c, IN_JVM, "≥ 1.5 × (later 2.0)"),
                    figure(c, MORE, "later ≥ 3.0 ×"),
                    figure(unknown, COLD, "none"),
                    figure(c, GRPC, "later ≥ 0.6 ×"),
                    figure(c, HTTP, "later ≥ 0.4 ×"),
                    Figure.raw("P1", c, RAW, "1/s"),
                    Figure.plain(
                            "P1", "clients with which the raw limit was best", "", raw.clients(), raw.clients(), null));
        }
    }

    private static Figure figure(Comparison c, String side, String goal) {
        return Figure.of("P1", c, side, RAW, "1/s", goal);
    }

    /** Commands of so many callers. */
    static Run inJvm(Laboratory laboratory, PreparedLeads leads, int callers, Duration time) throws Exception {
        var commands = laboratory.part(Commands.class);
        return new Callers(laboratory.cpu())
                .run(
                        callers,
                        time,
                        caller ->
                                () -> commands.send(leads.nextContact(), call()).join());
    }

    /** The usual state of a suite that has run for a while: every lead was used before. */
    private static void touchAll(Laboratory laboratory, PreparedLeads leads) {
        var commands = laboratory.part(Commands.class);
        var left = new AtomicInteger(leads.count());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < FEW; caller++) {
                var unused = callers.submit(() -> {
                    while (left.getAndDecrement() > 0)
                        commands.send(leads.nextContact(), call()).join();
                });
            }
        }
    }

    /** Commands whose leads have to be read from the log first: nobody has used them before. */
    private static Run onUnknown(Laboratory laboratory, Duration time) throws Exception {
        var leads = PreparedLeads.write(laboratory, (int) (UNKNOWN_A_SECOND * time.toMillis() / 1_000));
        return inJvm(laboratory, leads, FEW, time);
    }

    /** What a member of the staff does. */
    static CommandCall call() {
        var provenance = new Provenance(
                Laboratory.staff(Laboratory.LOGIN).toString(),
                Optional.empty(),
                "bench",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new CommandCall(provenance, Optional.empty(), false, Duration.ofSeconds(30));
    }

    private static Run throughGrpc(Laboratory laboratory, PreparedLeads leads, Duration time) throws Exception {
        var service = LeadServiceGrpc.newBlockingStub(laboratory.grpc(Laboratory.LOGIN));
        return new Callers(laboratory.cpu())
                .run(
                        FEW,
                        time,
                        caller -> () -> service.recordLeadContact(RecordLeadContactRequest.newBuilder()
                                .setLeadId(leads.next().toString())
                                .setChannel(Channel.CHANNEL_PHONE)
                                .setNote(PreparedLeads.NOTE)
                                .setCall(Call.getDefaultInstance())
                                .build()));
    }

    private static Run throughHttp(Laboratory laboratory, PreparedLeads leads, Duration time) throws Exception {
        String token = laboratory.token(Laboratory.LOGIN);
        var doors = laboratory.doors();
        var body = "{\"channel\":\"PHONE\",\"note\":\"" + PreparedLeads.NOTE + "\"}";
        return new Callers(laboratory.cpu()).run(FEW, time, caller -> () -> {
            HttpRequest request = doors.request("/v1/leads/" + leads.next() + "/contact", token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = doors.http().send(request, HttpResponse.BodyHandlers.ofString());
            checkState(answer.statusCode() == 200, "HTTP says %s: %s", answer.statusCode(), answer.body());
        });
    }
}
