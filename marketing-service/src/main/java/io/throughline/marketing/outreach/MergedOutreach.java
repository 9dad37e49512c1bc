package io.throughline.marketing.outreach;

import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.SaidWord;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.marketing.outreach.Outreaches.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer's outreach together with that of those who are one with him by a merge, as long as they are (N5). What one of
 * them was sent, all were sent. A no of one of them is a no of all, unless he himself agreed since; a yes of another one
 * is never taken for his.
 */
record MergedOutreach(Standing own, Touches touches, List<Known> others) {

    Optional<SendRefusalReason> objectionTo(MaterialSent wanted, Instant now, OutreachPolicy policy) {
        boolean withdrawn =
                others.stream().flatMap(other -> other.words().stream()).anyMatch(word -> forbids(word, wanted));
        if (withdrawn) return Optional.of(SendRefusalReason.CONSENT_WITHDRAWN);
        boolean complains =
                others.stream().flatMap(other -> other.complaints().stream()).anyMatch(made -> made.open());
        if (complains) return Optional.of(SendRefusalReason.OPEN_COMPLAINT);
        var all = touches;
        for (var other : others) all = all.with(other.sends(), other.answered());
        return all.objectionTo(wanted, now, policy);
    }

    private boolean forbids(SaidWord word, MaterialSent wanted) {
        return word.purpose() == wanted.purpose()
                && word.channel() == wanted.channel()
                && !word.given()
                && !own.agreedAfter(word);
    }
}
