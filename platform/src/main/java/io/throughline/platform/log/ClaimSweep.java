package io.throughline.platform.log;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes claims that have lapsed: answers to old requests, quotes out of date. It walks through the claims in the order of
 * their keys, a bounded stretch at a time, so that it needs no index of its own and disturbs nobody. A lapsed claim is worth
 * nothing to the log's writer, whether or not it is still there.
 */
final class ClaimSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimSweep.class);
    private static final int PAGE = 1_000;
    private static final int PAGES_AT_ONCE = 20;
    private static final String SWEEP =
            "with page as materialized (select kind, key from claim where (kind, key) > (?, ?)"
                    + " order by kind, key limit " + PAGE + "),"
                    + " gone as (delete from claim using page"
                    + " where claim.kind = page.kind and claim.key = page.key and claim.until < ? returning 1)"
                    + " select kind, key, (select count(*) from gone) from page order by kind desc, key desc limit 1";

    private final EventLog log;
    private final Clock clock;
    private Place place = Place.BEGINNING;

    private record Place(String kind, String key) {
        private static final Place BEGINNING = new Place("", "");
    }

    ClaimSweep(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Goes on from where it stopped, and begins again at the end. A database that is away is left in peace until later. */
    @Scheduled(
            fixedDelayString = "${throughline.log.sweep-every:1m}",
            initialDelayString = "${throughline.log.sweep-every:1m}")
    void sweep() {
        try {
            for (int page = 0; page < PAGES_AT_ONCE; page++) {
                place = sweepAfter(place);
                if (place == Place.BEGINNING) return;
            }
        } catch (LogUnavailableException e) {
            LOG.debug("Lapsed claims cannot be removed now", e);
        }
    }

    private Place sweepAfter(Place last) {
        var now = Timestamp.from(clock.instant());
        return log.query(connection -> {
            try (var statement = Rows.prepared(connection, SWEEP, last.kind(), last.key(), now);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) return Place.BEGINNING;
                long removed = row.getLong(3);
                if (removed > 0) LOG.debug("{} lapsed claims removed", removed);
                return new Place(row.getString(1), row.getString(2));
            }
        });
    }
}
