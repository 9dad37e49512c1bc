package io.throughline.platform.log;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.ConsistencyToken;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a command came to, as its handling knows it before the commit; the position is known after it.
 *
 * @param events how many it records
 * @param position asked after the commit only
 */
record Receipt(String id, long revision, String outcome, int events, LongSupplier position) {

    Accepted toAccepted() {
        String token = ConsistencyToken.encode(position.getAsLong());
        return new Accepted(id, revision, token, outcome, List.of(), events);
    }
}
