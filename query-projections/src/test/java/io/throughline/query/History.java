package io.throughline.query;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log for tests: events get positions from 1, one minute apart, and happened when they were recorded unless told. */
public final class History {

    /** When the first event is recorded. */
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private final List<Recorded<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Optional<StaffId> author = Optional.empty();

    /** What follows is recorded in his name. */
    public History by(StaffId member) {
        author = Optional.of(member);
        return this;
    }

    /** It happened, now, to this record. */
    public History then(Identifier record, DomainEvent event) {
        return at(Optional.empty(), record, event);
    }

    /** It happened at that moment, and is recorded now. */
    public History then(Instant occurredAt, Identifier record, DomainEvent event) {
        return at(Optional.of(occurredAt), record, event);
    }

    /** It happened, now, to the customer himself. */
    public History then(CustomerEvent event) {
        return then(event.customerId(), event);
    }

    /** All events so far. */
    public List<Recorded<?>> events() {
        return List.copyOf(events);
    }

    private History at(Optional<Instant> occurredAt, Identifier record, DomainEvent event) {
        long position = events.size() + 1L;
        long sequence = sequences.merge(record.toString(), 0L, (before, zero) -> before + 1);
        var plain = Provenance.ofProcess("test");
        var provenance = new Provenance(
                author.map(StaffId::toString).orElse(plain.actor()),
                Optional.empty(),
                "http",
                Optional.of("test.csv:" + position),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                occurredAt,
                Optional.empty());
        events.add(new Recorded<>(
                event,
                Identifier.named("event", String.valueOf(position)).toString(),
                position,
                record.toString(),
                sequence,
                START.plusSeconds(60 * position),
                provenance));
        return this;
    }
}
