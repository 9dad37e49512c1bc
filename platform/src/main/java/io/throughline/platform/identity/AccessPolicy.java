package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every command and every query, whichever way it came in: the caller is known and has the permission
 * that the record's {@link Requires} names, and only who may import speaks for others or rewrites the distant past. What
 * depends on the record that is changed is decided by its aggregate.
 */
public final class AccessPolicy {

    /** How far back everybody may enter what happened. */
    public static final Duration LATE_ENTRY = Duration.ofDays(31);

    /** How far a caller's clock may be ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final ClassValue<@Nullable Requires> REQUIRED = new ClassValue<>() {
        @Override
        protected @Nullable Requires computeValue(Class<?> type) {
            return type.getAnnotation(Requires.class);
        }
    };

    private final StaffDirectory staff;

    /** Asks this directory whether somebody is on the staff. */
    public AccessPolicy(StaffDirectory staff) {
        this.staff = staff;
    }

    /**
     * The permission that a command or query record requires; a record that names none is refused with {@code NO_POLICY}.
     */
    public static Permission requiredBy(Class<?> message) {
        @Nullable Requires requires = REQUIRED.get(message);
        if (requires == null) throw new Refusal(IdentityRefusal.NO_POLICY);
        return requires.value();
    }

    /** Refuses unless this caller may send this command or ask this query. */
    public void admit(Class<?> message, Caller caller, Instant received) {
        var required = requiredBy(message);
        Refusal.refuse(!caller.may(required), IdentityRefusal.PERMISSION_MISSING);
        admitOnBehalfOf(caller);
        admitTime(caller, received);
    }

    private void admitOnBehalfOf(Caller caller) {
        caller.provenance().onBehalfOf().ifPresent(behalf -> {
            Refusal.refuse(
                    !behalf.equals(caller.provenance().actor()) && !caller.may(Permission.IMPORT),
                    IdentityRefusal.ON_BEHALF_OF_NOT_ALLOWED);
            Refusal.refuse(!isOnTheStaff(behalf), IdentityRefusal.ON_BEHALF_OF_UNKNOWN);
        });
    }

    private boolean isOnTheStaff(String id) {
        try {
            return staff.byId(StaffId.of(id)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void admitTime(Caller caller, Instant received) {
        caller.provenance().occurredAt().ifPresent(occurredAt -> {
            Refusal.refuse(occurredAt.isAfter(received.plus(CLOCK_SKEW)), IdentityRefusal.OCCURRED_AT_IN_FUTURE);
            Refusal.refuse(
                    occurredAt.isBefore(received.minus(LATE_ENTRY)) && !caller.may(Permission.IMPORT),
                    IdentityRefusal.OCCURRED_AT_TOO_LONG_AGO);
        });
    }
}
