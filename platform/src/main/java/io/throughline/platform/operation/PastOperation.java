package io.throughline.platform.operation;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of an operation.
 *
 * @param starter in whose name it runs
 * @param ended whether it was finished or cancelled
 */
record PastOperation(Optional<StaffId> starter, boolean preview, boolean ended) {

    boolean isSeenBy(Caller caller) {
        return isSeen(starter.orElse(null), caller);
    }

    /** By the one who started it, and by those whose reach he is in. */
    static boolean isSeen(@Nullable StaffId starter, Caller caller) {
        var who = Optional.ofNullable(starter);
        return caller.reach().everything()
                || (who.isPresent() && (caller.author().equals(who) || caller.sees(who)));
    }
}
