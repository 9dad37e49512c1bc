package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Who was responsible for a customer (U10).
 *
 * @param since since when, as told
 * @param until until when, as told; empty if it still lasts
 * @param recordedAt when we learned of it
 */
public record Responsible(Who who, Instant since, Optional<Instant> until, Instant recordedAt) {

    /** The events that it is told by: a lead's assignee answers for a prospect, an account's owner for a customer. */
    static final Set<Class<? extends CustomerEvent>> TOLD_BY =
            Set.of(AccountOpened.class, OwnerChanged.class, LeadAssigned.class, LeadConverted.class);

    /**
     * The one at a moment, by what was known at another: of what was recorded until then, what had happened last. What
     * happened to leads counts no more when there is an account.
     */
    static Optional<Responsible> at(Instant at, Instant knownAt, Collection<Recorded<?>> history) {
        var told = history.stream()
                .filter(event -> !event.recordedAt().isAfter(knownAt))
                .sorted(Comparator.comparing(Recorded<?>::occurredAt).thenComparing(Recorded::position))
                .toList();
        Optional<Responsible> responsible = Optional.empty();
        boolean account = false;
        for (var event : told) {
            boolean lead = event.event() instanceof LeadAssigned || event.event() instanceof LeadConverted;
            if (account && lead) continue;
            account |= !lead;
            if (!changes(responsible, event)) continue;
            if (event.occurredAt().isAfter(at)) return responsible.map(one -> one.until(event.occurredAt()));
            responsible = owner(event).map(owner -> since(owner, event));
        }
        return responsible;
    }

    private static boolean changes(Optional<Responsible> before, Recorded<?> event) {
        return !before.map(Responsible::who).equals(owner(event).map(Who::of));
    }

    private static Responsible since(StaffId owner, Recorded<?> event) {
        return new Responsible(Who.of(owner), event.occurredAt(), Optional.empty(), event.recordedAt());
    }

    private Responsible until(Instant end) {
        return new Responsible(who, since, Optional.of(end), recordedAt);
    }

    private static Optional<StaffId> owner(Recorded<?> event) {
        return switch (event.event()) {
            case AccountOpened e -> e.owner();
            case OwnerChanged e -> e.to();
            case LeadAssigned e -> Optional.of(e.assignee());
            case LeadConverted e -> Optional.of(e.owner());
            default -> Optional.empty();
        };
    }
}
