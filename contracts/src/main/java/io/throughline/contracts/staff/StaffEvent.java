package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import java.util.Optional;
import java.util.Set;

/** What happens to a member of the staff and his place in the staff tree (P2, P3). */
public sealed interface StaffEvent extends DomainEvent {

    /** The member of the staff. */
    StaffId staffId();

    /**
     * Somebody joined the staff.
     *
     * @param login unique, lower case; the subject of his tokens
     * @param code two letters and four digits (P4), where the house uses codes
     * @param supervisor whom he reports to; empty at the top of a tree
     * @param department the department or group he works in
     */
    @EventName("staff.hired")
    record StaffHired(
            StaffId staffId,
            String login,
            Optional<String> code,
            @PersonalData(subject = "staffId") PersonName name,
            Set<Role> roles,
            Optional<StaffId> supervisor,
            Optional<String> department)
            implements StaffEvent {}

    /** Somebody, and with him all below him, moved under another supervisor (P3), or to the top of a tree. */
    @EventName("staff.moved")
    record StaffMoved(StaffId staffId, Optional<StaffId> from, Optional<StaffId> to) implements StaffEvent {}

    /** What somebody is employed to do changed; it takes effect at once (S3). */
    @EventName("staff.roles-changed")
    record StaffRolesChanged(StaffId staffId, Set<Role> roles) implements StaffEvent {}

    /**
     * Somebody got a code (P4).
     *
     * @param previous the one that he had until now; nobody ever gets it again
     */
    @EventName("staff.code-assigned")
    record StaffCodeAssigned(StaffId staffId, String code, Optional<String> previous) implements StaffEvent {}

    /** Somebody is called something else, or works in another department (P5). */
    @EventName("staff.details-changed")
    record StaffDetailsChanged(
            StaffId staffId,
            @PersonalData(subject = "staffId") PersonName name,
            Optional<String> department) implements StaffEvent {}

    /** Somebody signs in by another name; nobody ever gets the one that he had (P5). */
    @EventName("staff.login-changed")
    record StaffLoginChanged(StaffId staffId, String from, String to) implements StaffEvent {}

    /**
     * Somebody leaves (P5, A13): from this moment he cannot sign in, gets nothing new, and all that he answers for goes to
     * others.
     *
     * @param successor who takes it
     * @param accountsToPool whether his accounts go to the public pool instead
     */
    @EventName("staff.leaving")
    record StaffLeaving(StaffId staffId, StaffId successor, boolean accountsToPool) implements StaffEvent {}

    /**
     * A leaver still answered for something: every service hands over what it has of his.
     *
     * @param open how much it was
     */
    @EventName("staff.handover-called")
    record StaffHandoverCalled(StaffId staffId, StaffId successor, boolean accountsToPool, int open)
            implements StaffEvent {}

    /** Nothing was left with the leaver, so he is gone; his code is retired with him. */
    @EventName("staff.left")
    record StaffLeft(StaffId staffId) implements StaffEvent {}
}
