package io.throughline.platform.lookup;

import io.throughline.platform.message.Recorded;
import java.util.List;

/** A lookup that is fed by the log. Only the follower's thread calls it. */
public interface LogReader {

    /** Reads what was stored, unless it was read already. */
    void open();

    /** The position up to which everything is in the lookup; -1 at the beginning. */
    long position();

    /** Whether events of this type change the lookup. */
    boolean concerns(Class<?> event);

    /** Notes that it goes on without an event that cannot be read. */
    void doWithout(long position, String event, String reason);

    /**
     * Takes what happened.
     *
     * @param events those that concern it, in their order
     * @param end the position up to which there are no others
     */
    void accept(List<Recorded<?>> events, long end);
}
