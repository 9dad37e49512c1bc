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
}
