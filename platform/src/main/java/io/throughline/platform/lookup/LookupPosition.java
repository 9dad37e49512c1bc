package io.throughline.platform.lookup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far a stored lookup has read the log. Several processes may feed the same lookup: they take turns, and what another
 * one has written is not written again.
 */
public final class LookupPosition {

    /** A restart may read so many events again that do not concern the lookup. */
    private static final long WORTH_WRITING = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UnreadEvents unread;
    private final String name;
    private long stored = -1;

    /**
     * @param transactions of the database in which the lookup is
     * @param name the lookup, such as {@code staff}; never changes
     */
    public LookupPosition(JdbcClient jdbc, TransactionTemplate transactions, UnreadEvents unread, String name) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.unread = unread;
        this.name = name;
    }

    /** Reads it; -1 when nothing was ever written. */
    public long read() {
        stored = jdbc.sql("select position from lookup_position where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(-1L);
        return stored;
    }

    /** Notes that the lookup goes on without an event. */
    public void doWithout(long event, String eventName, String reason) {
        unread.note(name, event, eventName, reason);
    }

    /** Notes that there was nothing to write up to there; sometimes this is stored. */
    public void passed(long end) {
        if (end - stored >= WORTH_WRITING) advance(end, () -> {});
    }

    /** Writes the changes up to a position, unless another process has. They can be written again, so no flush is waited for. */
    public void advance(long end, Runnable changes) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("set local synchronous_commit = off").update();
            jdbc.sql("insert into lookup_position (name, position) values (?, -1) on conflict do nothing")
                    .param(name)
                    .update();
            var before = jdbc.sql("select position from lookup_position where name = ? for update")
                    .param(name)
                    .query(Long.class)
                    .single();
            if (before < end) {
                changes.run();
                jdbc.sql("update lookup_position set position = ? where name = ?")
                        .params(end, name)
                        .update();
            }
        });
        stored = Math.max(stored, end);
    }
}
