package io.throughline.platform.responsibility;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.StoredReader;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Kept in a table beside the log; nothing is answered before the end of the log is in it. */
final class StoredResponsibilities extends StoredReader implements Responsibilities {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkTable table;
    private final Supplier<LogFollower> follower;

    StoredResponsibilities(WorkTable table, LookupPosition stored, Supplier<LogFollower> follower) {
        super(stored);
        this.table = table;
        this.follower = follower;
    }

    @Override
    public int count(StaffId member) {
        return atEndOfLog().count(member);
    }

    @Override
    public List<Responsibility> of(StaffId member, int most) {
        return atEndOfLog().of(member, most);
    }

    @Override
    public List<Responsibility> of(StaffId member, ResponsibilityKind kind, int most) {
        return atEndOfLog().of(member, kind, most);
    }

    private WorkTable atEndOfLog() {
        follower.get().awaitEndOfLog(PATIENCE);
        return table;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return Work.isToldBy(event);
    }

    @Override
    protected Optional<Runnable> changes(List<Recorded<?>> events) {
        return Optional.of(() -> apply(events));
    }

    private void apply(List<Recorded<?>> events) {
        var known = table.findAll(events.stream()
                .map(event -> Work.keyOf((CustomerEvent) event.event()))
                .collect(Collectors.toSet()));
        var before = Map.copyOf(known);
        for (var event : events) {
            var of = (CustomerEvent) event.event();
            known.compute(Work.keyOf(of), (key, work) -> (work == null ? Work.none(key, of) : work).after(event));
        }
        known.values().removeIf(work -> work.equals(before.get(work.key())));
        table.put(known.values());
    }
}
