package io.throughline.standalone.importing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.throughline.api.common.v1.Accepted;
import io.throughline.api.lead.v1.CaptureLeadRequest;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.LeadSource;
import io.throughline.api.lead.v1.QualifyLeadRequest;
import io.throughline.contracts.Identifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan read against a door that writes down what it is asked. */
class ImportRunTest {

    private static final String PLAN = """
            name: trial
            steps:
              - name: leads
                file: leads.csv
                key: row.number
                treat:
                  - {name: "'Select' is nothing", when: "row.city == 'Select'", set: {city: "''"}}
                refuse:
                  - {when: "row.name == ''", code: NAME_MISSING, field: name, message: "a lead needs a name"}
                commands:
                  - rpc: CaptureLead
                    at: "date(row.day, 'dd-MM-yyyy HH:mm')"
                    by: "id('staff', login(row.author))"
                    fields:
                      leadId: "id('lead', row.number)"
                      name: row.name
                      source: "{'Web': 'WEB_FORM'}[row.source]"
                      attributes: {city: row.city}
                  - rpc: QualifyLead
                    when: "row.good == '1'"
                    fields: {leadId: "id('lead', row.number)"}
                tally:
                  - {name: leads, of: row.number}
                  - {name: bySource, of: row.number, as: row.source}
                  - {name: worth, of: row.number, sum: row.worth}
            """;

    private static final String MORE_STEPS = """
              - name: more
                file: more.csv
                key: row.number
                commands:
                  - rpc: QualifyLead
                    fields: {leadId: "id('lead', row.number)"}
                  - rpc: QualifyLead
                    fields: {leadId: "id('lead', row.number)", note: "'again'"}
            """;

    private static final String ROWS = """
            number,name,source,day,author,city,good,worth
            1,张伟,Web,29-02-2016 01:16,Moses Frase,北京,1,10.50
            2,,Web,29-02-2016 01:17,Moses Frase,Select,0,1
            3,Ann,Web,,Moses Frase,Select,0,much
            4,Bo,Web,,Moses Frase,Select,1,2
            5,Refused,Web,,Moses Frase,Oslo,0,1
            6,Cy,Web,2016,Moses Frase,Oslo,0,1
            """;

    @TempDir
    Path directory;

    private final Door door = new Door();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void open() throws IOException {
        server = InProcessServerBuilder.forName("import")
                .addService(ServerInterceptors.intercept((BindableService) door, new AddTrailers()))
                .build()
                .start();
        channel = InProcessChannelBuilder.forName("import").build();
        Files.writeString(directory.resolve("plan.yaml"), PLAN);
        Files.writeString(directory.resolve("leads.csv"), ROWS);
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void placesGoodRowsAndKeepsTheOthersWithTheirReason() throws IOException {
        ImportSummary summary = run(false);

        assertThat(summary.rowsRead()).isEqualTo(6);
        assertThat(summary.rowsPlaced()).isEqualTo(2);
        assertThat(summary.rowsRefused()).isEqualTo(4);
        assertThat(summary.refused())
                .isEqualTo(Map.of("NAME_MISSING", 1L, "ROW_NOT_UNDERSTOOD", 2L, "LEAD_REFUSED", 1L));
        assertThat(summary.treated()).isEqualTo(Map.of("'Select' is nothing", 3L));
        assertThat(summary.counts())
                .isEqualTo(Map.of(
                        "leads",
                        BigDecimal.valueOf(2),
                        "bySource",
                        Map.of("Web", BigDecimal.valueOf(2)),
                        "worth",
                        new BigDecimal("12.50")));
        assertThat(Files.readAllLines(directory.resolve("errors/leads.errors.csv")))
                .hasSize(5)
                .contains(
                        "3,leads,,NAME_MISSING,name,a lead needs a name,2,,Web,29-02-2016 01:17,Moses Frase,Select,0,1");
    }

    @Test
    void losesNoRowWhateverIsWrongWithIt() throws IOException {
        Files.writeString(
                directory.resolve("plan.yaml"),
                PLAN.replace("name: row.name", "name: row.name.substring(0, 1)")
                        .replace("when: \"row.city == 'Select'\"", "when: \"row.city.charAt(0) == 'S'\""));
        var rows = new StringBuilder("\uFEFFnumber,name,source,day,author,city,good,worth\n");
        for (int n = 0; n < 300; n++) rows.append(n).append(",,Web,,Moses Frase,Oslo,0,1\n"); // no first letter
        rows.append("300,Ann,Web,,Moses Frase,,0,1\n"); // no first letter of the city
        rows.append("301,Ann,Web,,Moses Frase,Oslo,0,1,000\n"); // a cell too many
        rows.append("302,Ann,Web,,Moses Frase,Oslo,0,1\n");
        byte[] broken = "303,A\u00e9,Web,,Moses Frase,Oslo,0,1\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve("leads.csv"), concat(rows.toString().getBytes(StandardCharsets.UTF_8), broken));

        ImportSummary summary = run(false);

        assertThat(summary.rowsRead()).isEqualTo(304);
        assertThat(summary.rowsPlaced()).isEqualTo(1);
        assertThat(summary.refused()).isEqualTo(Map.of("NAME_MISSING", 300L, "ROW_NOT_UNDERSTOOD", 3L));
        assertThat(door.captured).extracting(CaptureLeadRequest::getName).containsExactly("A");
        assertThat(Files.readAllLines(directory.resolve("errors/leads.errors.csv")))
                .hasSize(304)
                .anyMatch(line -> line.contains("more cells"))
                .anyMatch(line -> line.contains("no UTF-8"));
    }

    @Test
    void leavesTheErrorsOfTheRunAloneInADryRunAndRemovesThemWhenThereAreNoneAnyMore() throws IOException {
        run(false);
        Path errors = directory.resolve("errors/leads.errors.csv");
        List<String> before = Files.readAllLines(errors);
        run(true);
        assertThat(Files.readAllLines(errors)).isEqualTo(before);
        assertThat(directory.resolve("errors/leads.dry-run.errors.csv")).exists();

        Files.writeString(directory.resolve("leads.csv"), ROWS.lines().limit(2).collect(joining("\n")));
        run(false);
        assertThat(errors).doesNotExist();
    }

    @Test
    void carriesTheAuthorTheDayAndTheSource() {
        run(false);

        CaptureLeadRequest first = door.captured.stream()
                .filter(r -> r.getName().equals("张伟"))
                .findFirst()
                .orElseThrow();
        assertThat(first.getLeadId()).isEqualTo(Identifier.named("lead", "1").toString());
        assertThat(first.getSource()).isEqualTo(LeadSource.LEAD_SOURCE_WEB_FORM);
        assertThat(first.getAttributesMap()).isEqualTo(Map.of("city", "北京"));
        assertThat(first.getCall().getOnBehalfOf())
                .isEqualTo(Identifier.named("staff", "moses.frase").toString());
        assertThat(first.getCall().getOccurredAt().getSeconds()).isEqualTo(1456708560L);
        assertThat(first.getCall().getSource()).isEqualTo("leads.csv:2");
        assertThat(first.getCall().getRequestId()).isEqualTo("import/trial/leads/1/0");
        assertThat(door.qualified).hasSize(2);
    }

    @Test
    void namesEveryRequestAlikeInEveryRun() {
        assertThat(run(false).eventsWritten()).isPositive();
        List<String> once = requestIds();
        assertThat(run(false).eventsWritten()).isZero();

        assertThat(requestIds()).hasSize(2 * once.size()).containsOnlyElementsOf(once);
    }

    @Test
    void onlyTriesInADryRun() {
        run(true);

        assertThat(door.captured).isNotEmpty().allMatch(r -> r.getCall().getValidateOnly());
    }

    @Test
    void tellsInADryRunWhatTheRunItselfWouldRefuse() throws IOException {
        door.known.add(Identifier.named("lead", "1").toString());
        Files.writeString(directory.resolve("plan.yaml"), PLAN + MORE_STEPS);
        Files.writeString(directory.resolve("more.csv"), """
                number
                1
                4
                5
                7
                """);

        ImportSummary summary = run(true);

        // 1 is known, 4 would be; 5 is refused, and 7 is nowhere
        assertThat(summary.refused())
                .isEqualTo(
                        Map.of("NAME_MISSING", 1L, "ROW_NOT_UNDERSTOOD", 2L, "LEAD_REFUSED", 1L, "LEAD_NOT_FOUND", 2L));
        assertThat(Files.readAllLines(directory.resolve("errors/more.dry-run.errors.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("4,more,QualifyLead,LEAD_NOT_FOUND"))
                .anyMatch(line -> line.startsWith("5,more,QualifyLead,LEAD_NOT_FOUND"));
    }

    @Test
    void saysWhatIsWrongWithAPlan() throws IOException {
        Path plan = directory.resolve("plan.yaml");
        Files.writeString(plan, PLAN.replace("refuse:", "refuze:"));

        assertThatThrownBy(() -> ImportPlan.read(plan)).hasMessageContaining("refuze");
        assertThatThrownBy(() -> ImportPlan.read(directory.resolve("none.yaml")))
                .hasMessageContaining("none.yaml");
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private List<String> requestIds() {
        return door.captured.stream().map(r -> r.getCall().getRequestId()).toList();
    }

    private ImportSummary run(boolean dryRun) {
        var services = List.of(LeadServiceGrpc.getServiceDescriptor());
        ImportPlan plan = ImportPlan.read(directory.resolve("plan.yaml"));
        return new ImportRun(plan, directory, directory.resolve("errors"), channel, services, dryRun)
                .run(new ImportRun.Progress() {
                    @Override
                    public void begin(String step, long rows) {}

                    @Override
                    public void row() {}
                });
    }

    private static final class AddTrailers implements ServerInterceptor {
        static final Context.Key<Metadata> TRAILERS = Context.key("trailers");

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            var added = new Metadata();
            var answering = new SimpleForwardingServerCall<Q, R>(call) {
                @Override
                public void close(Status status, Metadata trailers) {
                    trailers.merge(added);
                    super.close(status, trailers);
                }
            };
            return Contexts.interceptCall(Context.current().withValue(TRAILERS, added), answering, headers, next);
        }
    }

    private static final class Door extends LeadServiceGrpc.LeadServiceImplBase {
        private final List<CaptureLeadRequest> captured = new CopyOnWriteArrayList<>();
        private final List<QualifyLeadRequest> qualified = new CopyOnWriteArrayList<>();
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        private static StatusRuntimeException refusal(Status.Code code, String reason) {
            var info = ErrorInfo.newBuilder().setReason(reason).build();
            return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                    .setCode(code.value())
                    .addDetails(Any.pack(info))
                    .build());
        }

        @Override
        public void captureLead(CaptureLeadRequest request, StreamObserver<Accepted> out) {
            if (request.getName().equals("Refused")) {
                out.onError(refusal(Status.Code.FAILED_PRECONDITION, "LEAD_REFUSED"));
                return;
            }
            captured.add(request);
            boolean fresh = !request.getCall().getValidateOnly() && known.add(request.getLeadId());
            AddTrailers.TRAILERS
                    .get()
                    .put(Metadata.Key.of("events-recorded", Metadata.ASCII_STRING_MARSHALLER), fresh ? "1" : "0");
            out.onNext(Accepted.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void qualifyLead(QualifyLeadRequest request, StreamObserver<Accepted> out) {
            if (!known.contains(request.getLeadId())) {
                out.onError(refusal(Status.Code.NOT_FOUND, "LEAD_NOT_FOUND"));
                return;
            }
            qualified.add(request);
            out.onNext(Accepted.getDefaultInstance());
            out.onCompleted();
        }
    }
}
