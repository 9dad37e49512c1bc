package io.throughline.platform.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The events that a process or projection could not handle. They wait, with all later events of the same sequence, until
 * they are tried again; nothing is dropped. Each service process sees those of its own groups and of its neighbours on the
 * same database, and can retry its own.
 */
public final class DeadLetters {

    /**
     * How many wait.
     *
     * @param group the processing group
     * @param sequences how many sequences are held up
     * @param letters how many events wait
     * @param since when the oldest was put there
     */
    public record Group(String group, long sequences, long letters, Instant since) {}

    /**
     * An event that waits.
     *
     * @param cause the exception, by type and message; empty for events that only wait for an earlier one
     */
    public record Letter(
            String eventId,
            String event,
            Optional<String> aggregateId,
            String sequence,
            Instant enqueuedAt,
            Optional<String> cause) {}

    private static final int MOST = 500;

    private final JdbcTemplate jdbc;
    private final EventProcessingConfiguration processing;
    private final Clock clock;

    DeadLetters(JdbcTemplate jdbc, EventProcessingConfiguration processing, Clock clock) {
        this.jdbc = jdbc;
        this.processing = processing;
        this.clock = clock;
    }

    /** Every group that has some. */
    public List<Group> groups() {
        return jdbc.query(
                "select processinggroup, count(distinct sequenceidentifier), count(*), min(enqueuedat)"
                        + " from deadletterentry group by processinggroup order by processinggroup",
                (r, row) -> new Group(r.getString(1), r.getLong(2), r.getLong(3), Instant.parse(r.getString(4))));
    }

    /** The letters of a group, the oldest first, at most 500. */
    public List<Letter> of(String group) {
        return jdbc.query(
                "select eventidentifier, payloadtype, aggregateidentifier, sequenceidentifier, enqueuedat, causetype,"
                        + " causemessage from deadletterentry where processinggroup = ?"
                        + " order by enqueuedat, sequenceidentifier, sequenceindex limit " + MOST,
                (r, row) -> new Letter(
                        r.getString(1),
                        r.getString(2),
                        Optional.ofNullable(r.getString(3)),
                        r.getString(4),
                        Instant.parse(r.getString(5)),
                        Optional.ofNullable(r.getString(6)).map(type -> type + ": " + message(r))),
                group);
    }

    private static String message(ResultSet r) {
        try {
            return Optional.ofNullable(r.getString(7)).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many wait in all groups. */
    public long count() {
        Long count = jdbc.queryForObject("select count(*) from deadletterentry", Long.class);
        return count == null ? 0 : count;
    }

    /**
     * Handles each waiting sequence of a group once more, in order. What fails again stays.
     *
     * @return how many sequences were handled to their end
     * @throws NoSuchElementException when this process handles no such group
     */
    public int retry(String group) {
        var processor = processing
                .sequencedDeadLetterProcessor(group)
                .orElseThrow(() -> new NoSuchElementException("This process handles no group " + group));
        Instant start = clock.instant();
        int handled = 0;
        int failed = 0;
        // A sequence that fails again is touched by that; it is not tried twice in one go.
        while (true) {
            if (processor.process(letter -> letter.lastTouched().isBefore(start))) handled++;
            else if (waitingSince(group, start) == 0 || ++failed > MOST) return handled;
        }
    }

    /** How many letters at the head of their sequence were not tried since then. */
    private long waitingSince(String group, Instant start) {
        Long count = jdbc.queryForObject(
                "select count(*) from deadletterentry d where processinggroup = ? and lasttouched < ?"
                        + " and not exists (select 1 from deadletterentry e where e.processinggroup = d.processinggroup"
                        + " and e.sequenceidentifier = d.sequenceidentifier and e.sequenceindex < d.sequenceindex)",
                Long.class,
                group,
                DateTimeUtils.formatInstant(start));
        return count == null ? 0 : count;
    }
}
