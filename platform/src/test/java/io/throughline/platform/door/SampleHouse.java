package io.throughline.platform.door;

import io.throughline.platform.door.Samples.SampleCommand;
import io.throughline.platform.door.Samples.SampleCommand.OpenSample;
import io.throughline.platform.door.Samples.SampleCommand.RateSample;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/** What stands behind the doors in these tests: samples in memory, and names that make it say no. */
final class SampleHouse implements Commands {

    private final Map<SampleId, Samples.Sample> samples = new ConcurrentHashMap<>();
    private final QueryUpdateEmitter updates;
    private final List<CommandCall> calls = new ArrayList<>();
    private volatile MetaData queryMetaData = MetaData.emptyInstance();

    SampleHouse(QueryUpdateEmitter updates) {
        this.updates = updates;
    }

    CommandCall lastCall() {
        return calls.getLast();
    }

    MetaData lastQueryMetaData() {
        return queryMetaData;
    }

    @Override
    public CompletableFuture<Accepted> send(Command command, CommandCall call) {
        calls.add(call);
        return switch ((SampleCommand) command) {
            case OpenSample open -> open(open, call);
            case RateSample rate -> rate(rate, call);
        };
    }

    private CompletableFuture<Accepted> open(OpenSample open, CommandCall call) {
        var name = open.name();
        if (name.equals("SLOW")) return new CompletableFuture<>();
        if (name.equals("BUG")) throw new IllegalStateException("secret detail");
        if (name.equals("DISK FULL")) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(new SQLException("could not extend file", "53100")));
        }
        var refusal = Arrays.stream(SampleRefusal.values())
                .filter(r -> r.name().equals(name))
                .findFirst();
        if (refusal.isPresent())
            return CompletableFuture.failedFuture(new Refusal(refusal.get(), Map.of("why", "test")));
        return accepted(keep(sample(open)), call);
    }

    private CompletableFuture<Accepted> rate(RateSample rate, CommandCall call) {
        var sample = samples.get(rate.sampleId());
        if (sample == null) return CompletableFuture.failedFuture(new Refusal(SampleRefusal.SAMPLE_NOT_FOUND));
        if (call.expectedRevision().filter(r -> r != sample.revision()).isPresent()) {
            return CompletableFuture.failedFuture(new Refusal(PlatformRefusal.REVISION_MISMATCH));
        }
        return accepted(call.validateOnly() ? sample : keep(rated(sample, rate.score())), call);
    }

    private Samples.Sample keep(Samples.Sample sample) {
        samples.put(sample.sampleId(), sample);
        updates.emit(Samples.WatchSample.class, q -> q.sampleId().equals(sample.sampleId()), sample);
        return sample;
    }

    private static CompletableFuture<Accepted> accepted(Samples.Sample sample, CommandCall call) {
        var would = call.validateOnly()
                ? List.of(new Accepted.PlannedEvent("sample.rated", 1, "{\"score\":1}"))
                : List.<Accepted.PlannedEvent>of();
        return CompletableFuture.completedFuture(new Accepted(
                sample.sampleId().toString(),
                sample.revision(),
                ConsistencyToken.encode(7),
                "",
                would,
                would.isEmpty() ? 1 : 0));
    }

    private static Samples.Sample sample(OpenSample o) {
        return new Samples.Sample(
                o.sampleId(),
                o.name(),
                o.email(),
                o.budget(),
                o.due(),
                o.grade(),
                o.origin(),
                o.tags(),
                o.attributes(),
                o.parts(),
                o.seenAt(),
                o.took(),
                o.weight(),
                o.count(),
                o.urgent(),
                o.grades(),
                0);
    }

    private static Samples.Sample rated(Samples.Sample o, int score) {
        return new Samples.Sample(
                o.sampleId(),
                o.name(),
                o.email(),
                o.budget(),
                o.due(),
                o.grade(),
                o.origin(),
                o.tags(),
                o.attributes(),
                o.parts(),
                o.seenAt(),
                o.took(),
                o.weight(),
                score,
                o.urgent(),
                o.grades(),
                o.revision() + 1);
    }

    @QueryHandler
    Samples.Sample on(Samples.GetSample query, MetaData metaData) {
        queryMetaData = metaData;
        return find(query.sampleId());
    }

    @QueryHandler
    Samples.Sample on(Samples.WatchSample query) {
        return find(query.sampleId());
    }

    @QueryHandler
    Samples.FoundSamples on(Samples.FindSamples query) {
        var found = samples.values().stream()
                .filter(s -> s.name().contains(query.q()))
                .filter(s -> query.grades().isEmpty() || query.grades().contains(s.grade()))
                .filter(s -> query.due().isEmpty() || query.due().equals(s.due()))
                .filter(s ->
                        query.sampleId().isEmpty() || query.sampleId().get().equals(s.sampleId()))
                .limit(query.pageSize().orElse(10))
                .toList();
        return new Samples.FoundSamples(found, Map.of("GOOD", (long) found.size()));
    }

    private Samples.Sample find(SampleId id) {
        return Optional.ofNullable(samples.get(id)).orElseThrow(() -> new Refusal(SampleRefusal.SAMPLE_NOT_FOUND));
    }
}
