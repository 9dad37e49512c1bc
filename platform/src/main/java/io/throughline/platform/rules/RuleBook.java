package io.throughline.platform.rules;

import io.throughline.contracts.RulesChanged;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind that hold now, in memory. A service makes a bean of it; the log feeds it. A change is known in
 * every process within moments, and to a query that brings the change's consistency token at once.
 *
 * @param <R> the rules
 */
public final class RuleBook<R> implements Supplier<Ruled<R>> {

    private final UUID record;
    private final Class<? extends RulesChanged<R>> event;
    private volatile Ruled<R> now;
    private volatile @Nullable RuleBooks feeder;

    private RuleBook(UUID record, Class<? extends RulesChanged<R>> event, R builtIn) {
        this.record = record;
        this.event = event;
        this.now = new Ruled<>(0, builtIn);
    }

    /**
     * The book of the rules that this event sets.
     *
     * @param record the record whose history the changes are
     * @param builtIn what holds until somebody changes it
     */
    public static <R> RuleBook<R> of(UUID record, Class<? extends RulesChanged<R>> event, R builtIn) {
        return new RuleBook<>(record, event, builtIn);
    }

    /** What holds now; refuses with {@code LOOKUP_BEHIND} while a process that starts does not know yet. */
    public Ruled<R> now() {
        var feeding = feeder;
        if (feeding == null) throw new IllegalStateException("No log feeds the book of " + event.getName());
        feeding.mustBeOpen();
        return now;
    }

    @Override
    public Ruled<R> get() {
        return now();
    }

    UUID record() {
        return record;
    }

    Class<? extends RulesChanged<R>> event() {
        return event;
    }

    void fedBy(RuleBooks books) {
        feeder = books;
    }

    /** Only the follower's thread calls it; what it knows already is passed over. */
    void read(RulesChanged<?> change) {
        if (!event.isInstance(change) || change.version() <= now.version()) return;
        now = new Ruled<>(change.version(), event.cast(change).rules());
    }
}
