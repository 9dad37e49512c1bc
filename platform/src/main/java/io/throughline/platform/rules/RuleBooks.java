package io.throughline.platform.rules;

import io.throughline.contracts.RulesChanged;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LogReader;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Feeds all rule books of a process: from the records of the rules when it starts, then from the end of the log. */
final class RuleBooks implements LogReader {

    private static final String NAME = "rules";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<? extends RuleBook<?>> books;
    private final Supplier<? extends EventStore> log;
    private final Supplier<LogFollower> follower;
    private final UnreadEvents unread;
    private long position = -1;
    private volatile boolean opened;

    RuleBooks(
            List<? extends RuleBook<?>> books,
            Supplier<? extends EventStore> log,
            Supplier<LogFollower> follower,
            UnreadEvents unread) {
        this.books = books;
        this.log = log;
        this.follower = follower;
        this.unread = unread;
        books.forEach(book -> book.fedBy(this));
    }

    /** After a start nobody is judged by the built-in rules because the changed ones are not known yet. */
    void mustBeOpen() {
        if (!opened) follower.get().awaitEndOfLog(PATIENCE);
    }

    /** The end of the log is read before the records: a change in between is read twice, which changes nothing. */
    @Override
    public void open() {
        if (opened) return;
        @Nullable TrackingToken head = log.get().createHeadToken();
        books.stream().map(RuleBook::record).distinct().forEach(this::readRecord);
        position = head == null ? -1 : head.position().orElse(-1);
        opened = true;
    }

    private void readRecord(UUID record) {
        log.get().readEvents(record.toString(), 0).forEachRemaining(event -> read(event.getPayload()));
    }

    private void read(Object event) {
        if (event instanceof RulesChanged<?> change) books.forEach(book -> book.read(change));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return books.stream().map(RuleBook::event).collect(Collectors.toSet()).contains(event);
    }

    @Override
    public void doWithout(long event, String name, String reason) {
        unread.note(NAME, event, name, reason);
    }

    @Override
    public void accept(List<Recorded<?>> events, long end) {
        events.forEach(event -> read(event.event()));
        position = end;
    }
}
