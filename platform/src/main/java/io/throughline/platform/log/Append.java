package io.throughline.platform.log;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What one unit of work stores when it commits: its events and claims, in one go. */
final class Append {

    /** How long a command waits for its commit when nothing else is said. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<StoredEvent> events = new ArrayList<>();
    private Duration patience = PATIENCE;
    private long position;

    private final EventLog log;
    private final Clock clock;
    private final List<Claim> claims;

    private Append(EventLog log, Clock clock, List<Claim> claims) {
        this.log = log;
        this.clock = clock;
        this.claims = claims;
    }

    static Append of(UnitOfWork<?> unitOfWork, EventLog log, Clock clock) {
        UnitOfWork<?> root = unitOfWork.root();
        List<Claim> claims = Claim.staged(root); // not below: the two would change one map at the same time
        return root.getOrComputeResource(Append.class.getName(), key -> {
            var append = new Append(log, clock, claims);
            root.onCommit(u -> append.store());
            return append;
        });
    }

    private void store() {
        if (!events.isEmpty() || !claims.isEmpty()) {
            position = log.append(events, claims, clock.instant(), patience);
        }
    }

    /** Throws what the append would be refused with because of its claims, without storing anything. */
    void check() {
        for (Claim claim : claims) {
            if (claim.action() == Claim.Action.RELEASE) continue;
            log.claim(claim.kind(), claim.key())
                    .filter(held -> !held.givesWayTo(claim, clock.instant()))
                    .ifPresent(held -> {
                        throw new ClaimTakenException(claim, held.owner());
                    });
        }
    }

    void add(List<StoredEvent> more) {
        events.addAll(more);
    }

    void waitAtMost(Duration time) {
        patience = time;
    }

    /** Where the log ended with this append, once it is stored; 0 when there was nothing to store. */
    long position() {
        return position;
    }
}
