package io.throughline.platform.lookup;

import io.throughline.platform.message.Recorded;
import java.util.List;
import java.util.Optional;

/** A lookup that is kept in tables: how far it has read the log is stored in the same transactions. */
public abstract class StoredReader implements LogReader {

    private final LookupPosition stored;
    private long position = -1;
    private volatile boolean opened;

    protected StoredReader(LookupPosition stored) {
        this.stored = stored;
    }

    @Override
    public final void open() {
        if (opened) return;
        position = stored.read();
        load();
        opened = true;
    }

    /** Takes into memory what is wanted there. */
    protected void load() {}

    /** Whether it knows what was stored. */
    protected final boolean isOpen() {
        return opened;
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final void doWithout(long event, String name, String reason) {
        stored.doWithout(event, name, reason);
    }

    @Override
    public void accept(List<Recorded<?>> events, long end) {
        var changes = events.isEmpty() ? Optional.<Runnable>empty() : changes(events);
        changes.ifPresentOrElse(all -> stored.advance(end, all), () -> stored.passed(end));
        position = end;
    }

    /** What is to be written for these events, in one transaction; it may be written again. */
    protected abstract Optional<Runnable> changes(List<Recorded<?>> events);
}
