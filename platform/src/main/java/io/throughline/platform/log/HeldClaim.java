package io.throughline.platform.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands in the database.
 *
 * @param until when it lapses; null means never
 * @param position where the log ended when it was taken
 */
record HeldClaim(
        String kind, String key, String owner, @Nullable Instant until, long position) {

    /** Whether this append may take it over. */
    boolean givesWayTo(Claim wanted, Instant now) {
        return owner.equals(wanted.owner())
                || (until != null && until.isBefore(now))
                || wanted.replacing().filter(owner::equals).isPresent();
    }
}
