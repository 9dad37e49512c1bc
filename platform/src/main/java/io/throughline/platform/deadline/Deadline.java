package io.throughline.platform.deadline;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Something that comes due when enough time has passed since an event, such as the first contact with a lead. A service
 * makes a bean of it and answers with a command of its own. Which deadlines run follows from the log alone, so they survive
 * everything that the log survives, can be computed again, and are met late rather than never when nobody was there.
 */
public interface Deadline {

    /** Its name, which is also that of the process that acts: {@code lead.follow-up}; never changes. */
    String name();

    /** The events that change it; a sealed interface stands for all events below it. */
    Set<Class<? extends DomainEvent>> events();

    /** What such an event changes. */
    List<DeadlineChange> changes(Recorded<?> event);

    /**
     * How long after its start it is due, by the rules that hold now: so a changed rule counts for what runs already.
     * {@link Duration#ZERO} when the start is itself the moment at which it is due.
     */
    Duration period();

    /**
     * What is done when it is due. It may come late, and once more when something changed meanwhile: its handler decides
     * again, and records nothing when there is nothing to do.
     *
     * @param since when the deadline had started
     */
    Command due(String key, Instant since);

    /** When it was due, and its command was refused or changed nothing: how long until it is asked again. */
    default Duration again() {
        return Duration.ofDays(1);
    }
}
