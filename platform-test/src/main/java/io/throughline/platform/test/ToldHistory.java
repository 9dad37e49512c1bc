package io.throughline.platform.test;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A history of customers that a test tells. */
public final class ToldHistory implements CustomerHistory {

    private final List<Recorded<?>> events = new ArrayList<>();

    /** This happened at that moment, and was recorded then. */
    public ToldHistory that(CustomerEvent event, Instant at) {
        long position = events.size() + 1L;
        events.add(new Recorded<>(event, "event-" + position, position, "record", 0, at, Provenance.ofProcess("test")));
        return this;
    }

    /** This happened at that moment, and was recorded only then. */
    public ToldHistory that(CustomerEvent event, Instant at, Instant recorded) {
        long position = events.size() + 1L;
        var none = Optional.<String>empty();
        var provenance = new Provenance("process:test", none, "process", none, none, none, none, Optional.of(at), none);
        events.add(new Recorded<>(event, "event-" + position, position, "record", 0, recorded, provenance));
        return this;
    }

    @Override
    public List<Recorded<?>> of(CustomerId customerId, Set<Class<? extends CustomerEvent>> kinds) {
        return events.stream()
                .filter(event -> event.event() instanceof CustomerEvent of
                        && of.customerId().equals(customerId)
                        && kinds.stream().anyMatch(kind -> kind.isInstance(of)))
                .toList();
    }
}
