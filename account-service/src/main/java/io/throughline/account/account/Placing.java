package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.platform.log.Claim;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an account a branch of another one so that the tree never goes in a circle, whoever places others meanwhile. That
 * it does not depends on all above the new parent; so for each of them the parent that was read is claimed, in one commit
 * with the event. Where somebody was placed elsewhere since, his claim is held by another parent, and the command loses.
 */
record Placing(CustomerId account, Optional<CustomerId> from, Parents parents) {

    static final String CLAIM = "account.parent";
    private static final String NOBODY = "-";

    /** Refuses a circle, and claims what the decision rests on. */
    void under(Optional<CustomerId> to) {
        Set<CustomerId> passed = new HashSet<>();
        for (var next = to; next.isPresent(); ) {
            refuse(next.get().equals(account) || !passed.add(next.get()), AccountRefusal.ACCOUNT_TREE_CYCLE);
            var above = parents.of(next.get());
            claim(next.get(), above).stage();
            next = above;
        }
        claim(account, to).replacing(holder(from)).stage();
    }

    private static Claim claim(CustomerId child, Optional<CustomerId> parent) {
        return Claim.take(CLAIM, child.toString(), holder(parent), AccountRefusal.HIERARCHY_MOVED_ON);
    }

    private static String holder(Optional<CustomerId> parent) {
        return parent.map(CustomerId::toString).orElse(NOBODY);
    }
}
