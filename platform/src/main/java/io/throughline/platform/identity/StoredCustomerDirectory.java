package io.throughline.platform.identity;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.platform.lookup.JointLookup;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.StoredReader;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customer directory of this process in PostgreSQL, fed by the log. */
final class StoredCustomerDirectory extends StoredReader implements CustomerDirectory {

    /** How long a request waits for the lookups before it is refused. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int TOGETHER = 256;

    /** With more of them the store is asked more often than it needs to be. */
    private static final int JOINS = 1_000_000;

    private static final Set<Class<?>> EVENTS = Set.of(
            LeadCaptured.class,
            LeadAssigned.class,
            LeadUnassigned.class,
            LeadReturnedToPool.class,
            LeadConverted.class,
            AccountOpened.class,
            OwnerChanged.class,
            RecycleBinEvent.class);

    private final CustomerTable table;
    private final Supplier<LogFollower> follower;
    private final JointLookup<CustomerId, KnownCustomer> known;

    /** Of whom it does not say that he may have been joined, he was not; so most questions need no store. */
    private final BloomFilter<Long> mayBeJoined = BloomFilter.create(Funnels.longFunnel(), JOINS);

    StoredCustomerDirectory(CustomerTable table, LookupPosition stored, Supplier<LogFollower> follower) {
        super(stored);
        this.table = table;
        this.follower = follower;
        this.known = new JointLookup<>(TOGETHER, table::findAll);
    }

    @Override
    public Optional<CustomerEntry> find(CustomerId customerId) {
        return known.ask(customerId)
                .or(() -> {
                    follower.get().awaitEndOfLog(PATIENCE);
                    return known.ask(customerId);
                })
                .map(KnownCustomer::entry);
    }

    @Override
    public CustomerId idOf(CustomerId customerId) {
        return isOpen() && !mayBeJoined.mightContain(key(customerId))
                ? customerId
                : CustomerDirectory.super.idOf(customerId);
    }

    private void remember(CustomerId joined) {
        mayBeJoined.put(key(joined));
    }

    private static long key(CustomerId id) {
        return id.value().getMostSignificantBits() ^ id.value().getLeastSignificantBits();
    }

    @Override
    protected void load() {
        table.joined().forEach(this::remember);
    }

    @Override
    public boolean concerns(Class<?> event) {
        return EVENTS.stream().anyMatch(kind -> kind.isAssignableFrom(event));
    }

    @Override
    protected Optional<Runnable> changes(List<Recorded<?>> events) {
        events.forEach(event -> joined((CustomerEvent) event.event()).ifPresent(this::remember));
        return Optional.of(() -> apply(events));
    }

    private void apply(List<Recorded<?>> events) {
        var known = table.findAll(events.stream()
                .flatMap(e -> customersOf((CustomerEvent) e.event()))
                .collect(Collectors.toSet()));
        var before = Map.copyOf(known);
        events.forEach(event -> fold(known, (CustomerEvent) event.event(), event.provenance()));
        known.values().removeIf(customer -> customer.equals(before.get(customer.customerId())));
        table.put(known.values());
    }

    private static Stream<CustomerId> customersOf(CustomerEvent event) {
        return event instanceof LeadConverted converted
                ? Stream.of(converted.customerId(), converted.prospect())
                : Stream.of(event.customerId());
    }

    /** Remembers an event: a lead's owner answers for a prospect, an account's for a customer. */
    static void fold(Map<CustomerId, KnownCustomer> known, CustomerEvent event, Provenance provenance) {
        var before = known.getOrDefault(event.customerId(), KnownCustomer.unowned(event.customerId()));
        var after = switch (event) {
            case LeadCaptured unused -> before.asCapturedBy(provenance.staff());
            case LeadAssigned e -> before.asProspectOf(e.assignee());
            case LeadUnassigned e -> before.asProspectTakenFrom(Optional.of(e.previous()));
            case LeadReturnedToPool e -> before.asProspectTakenFrom(e.previous());
            case LeadConverted e -> before.asProspectOf(e.owner());
            case AccountOpened e -> before.asAccountOf(e.owner());
            case AccountMerged e -> before.asAccountOf(e.to()).mergedInto(Optional.of(e.into()));
            case AccountUnmerged e -> before.asAccountOf(e.to()).mergedInto(Optional.empty());
            case OwnerChanged e -> before.asAccountOf(e.to());
            case AccountDeleted unused -> before.deleted(true);
            case AccountRestored unused -> before.deleted(false);
            default -> before;
        };
        known.put(event.customerId(), after);
        joined(event).ifPresent(prospect -> {
            var joined = known.getOrDefault(prospect, KnownCustomer.unowned(prospect));
            known.put(prospect, joined.joinedInto(event.customerId()));
        });
    }

    /** The prospect that an event joins to another customer. */
    private static Optional<CustomerId> joined(CustomerEvent event) {
        return event instanceof LeadConverted e && !e.prospect().equals(e.customerId())
                ? Optional.of(e.prospect())
                : Optional.empty();
    }
}
