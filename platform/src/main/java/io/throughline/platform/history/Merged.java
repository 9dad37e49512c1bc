package io.throughline.platform.history;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With which other customers one is one by a merge of their accounts (N5).
 *
 * @param survivor the customer whose account stands for his, too
 * @param others the customers for whom his account stands, too, in the order in which they were merged
 */
public record Merged(Optional<CustomerId> survivor, Set<CustomerId> others) {

    /** What a customer's own events say of it, in their order; those of others say nothing. */
    public static Merged of(CustomerId customerId, Stream<?> events) {
        @Nullable CustomerId survivor = null;
        Set<CustomerId> others = new LinkedHashSet<>();
        for (var event : events.filter(told -> isOf(customerId, told)).toList()) {
            switch (event) {
                case AccountAbsorbed e -> others.add(e.merged());
                case AccountParted e -> others.remove(e.merged());
                case AccountMerged e -> survivor = e.into();
                case AccountUnmerged unused -> survivor = null;
                default -> {}
            }
        }
        return new Merged(Optional.ofNullable(survivor), others);
    }

    private static boolean isOf(CustomerId customerId, Object event) {
        return event instanceof CustomerEvent of && of.customerId().equals(customerId);
    }
}
