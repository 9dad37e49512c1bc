package io.throughline.platform.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that lookups could not read, such as one whose seal is broken, and went on without: one bad event must not
 * keep everybody from working. They are the lookups' dead letters; nothing is dropped without a trace.
 */
public final class UnreadEvents {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadEvents.class);
    private static final int MOST_SHOWN = 20;

    /**
     * One of them.
     *
     * @param lookup the lookup that does without it
     * @param position its position in the log
     * @param name the event's stored name
     * @param reason what is wrong with it; nothing of what it says
     */
    public record Unread(String lookup, long position, String name, String reason, Instant noticedAt) {}

    private final JdbcClient jdbc;

    public UnreadEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a lookup goes on without an event; once, however often it meets it. */
    public void note(String lookup, long position, String name, String reason) {
        int noted = jdbc.sql("insert into unread_event (lookup, position, name, reason) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(lookup, position, name, reason)
                .update();
        if (noted > 0) {
            LOG.error(
                    "The event {} at position {} cannot be read, \"{}\" does without it: {}",
                    name,
                    position,
                    lookup,
                    reason);
        }
    }

    /** The first of them. */
    public List<Unread> all() {
        return jdbc.sql("select lookup, position, name, reason, noticed_at from unread_event"
                        + " order by position, lookup limit " + MOST_SHOWN)
                .query((row, number) -> new Unread(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from unread_event").query(Long.class).single();
    }
}
