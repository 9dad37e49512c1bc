package io.throughline.platform.deadline;

import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.StoredReader;
import io.throughline.platform.message.Recorded;
import java.util.List;
import java.util.Optional;

/** Keeps the table of one kind of deadline as the log says. */
final class DeadlineReader extends StoredReader {

    private final Deadline deadline;
    private final DeadlineTable table;

    DeadlineReader(Deadline deadline, DeadlineTable table, LookupPosition stored) {
        super(stored);
        this.deadline = deadline;
        this.table = table;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return deadline.events().stream().anyMatch(type -> type.isAssignableFrom(event));
    }

    @Override
    protected Optional<Runnable> changes(List<Recorded<?>> events) {
        var changes = events.stream()
                .flatMap(event -> deadline.changes(event).stream())
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(() -> table.apply(deadline.name(), changes));
    }
}
