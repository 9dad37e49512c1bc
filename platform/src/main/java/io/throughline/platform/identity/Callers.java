package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;

/** Tells who is behind a message: its provenance says who, the staff directory what he may do and see. */
public final class Callers {

    private static final String UNKNOWN_PROCESS = "process:unknown";
    private static final String PROCESS = "process:";
    private static final String IN_PROCESS = "process";

    private final StaffDirectory staff;
    private final Clock clock;

    /** Asks this directory; the clock tells when a message without a time of its own is handled. */
    public Callers(StaffDirectory staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** The caller of a message; refuses with {@code ACTOR_MISSING} or {@code UNKNOWN_STAFF} when nobody is behind it. */
    public Caller of(Message<?> message) {
        var received = message instanceof EventMessage<?> event ? event.getTimestamp() : clock.instant();
        return of(Provenance.of(message.getMetaData()), received);
    }

    /**
     * The caller of something with this provenance.
     *
     * @param received the moment that counts unless the provenance tells when it happened
     */
    public Caller of(Provenance provenance, Instant received) {
        var now = provenance.occurredAt().orElse(received);
        if (isProcess(provenance)) return new Caller(Optional.empty(), Set.of(), Reach.ALL, now, received, provenance);
        var member = staff.byId(actorOf(provenance)).orElseThrow(() -> new Refusal(IdentityRefusal.UNKNOWN_STAFF));
        return new Caller(
                Optional.of(member), staff.permissionsOf(member), staff.reachOf(member), now, received, provenance);
    }

    /** Only what this house sends to itself, past the doors, is believed to be one of its processes. */
    private static boolean isProcess(Provenance provenance) {
        return provenance.actor().startsWith(PROCESS)
                && !provenance.actor().equals(UNKNOWN_PROCESS)
                && provenance.door().equals(IN_PROCESS);
    }

    private static StaffId actorOf(Provenance provenance) {
        try {
            return StaffId.of(provenance.actor());
        } catch (IllegalArgumentException e) {
            throw new Refusal(IdentityRefusal.ACTOR_MISSING);
        }
    }
}
