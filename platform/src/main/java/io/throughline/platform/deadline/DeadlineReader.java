package io.throughline.platform.deadline;

import io.throughline.platform.lookup.LogReader;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.message.Recorded;
import java.util.List;

/** Keeps the table of one kind of deadline as the log says. */
final class DeadlineReader implements LogReader {

    private final Deadline deadline;
    private final DeadlineTable table;
    private final LookupPosition stored;
    private long position = -1;
    private boolean opened;

    DeadlineReader(Deadline deadline, DeadlineTable table, LookupPosition stored) {
        this.deadline = deadline;
        this.table = table;
        this.stored = stored;
    }

    @Override
    public void open() {
        if (opened) return;
        position = stored.read();
        opened = true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return deadline.events().stream().anyMatch(type -> type.isAssignableFrom(event));
    }

    @Override
    public void doWithout(long event, String name, String reason) {
        stored.doWithout(event, name, reason);
    }

    @Override
    public void accept(List<Recorded<?>> events, long end) {
        var changes = events.stream()
                .flatMap(event -> deadline.changes(event).stream())
                .toList();
        if (changes.isEmpty()) stored.passed(end);
        else stored.advance(end, () -> changes.forEach(change -> table.apply(deadline.name(), change)));
        position = end;
    }
}
