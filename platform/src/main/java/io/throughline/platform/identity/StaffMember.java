package io.throughline.platform.identity;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;
import java.util.Set;

/**
 * What the house needs to know of a member of the staff at every request.
 *
 * @param login the subject of his tokens
 * @param supervisor whom he reports to
 * @param code two letters and four digits (P4), where he has one
 * @param departure that he leaves or has left
 */
public record StaffMember(
        StaffId id,
        String login,
        String name,
        Set<Role> roles,
        Optional<StaffId> supervisor,
        Optional<String> department,
        Optional<String> code,
        Optional<Departure> departure) {

    /** Somebody who works here and has no code. */
    public StaffMember(
            StaffId id,
            String login,
            String name,
            Set<Role> roles,
            Optional<StaffId> supervisor,
            Optional<String> department) {
        this(id, login, name, roles, supervisor, department, Optional.empty(), Optional.empty());
    }

    /** Whether he works here: who leaves may do nothing more, and is given nothing. */
    public boolean works() {
        return departure.isEmpty();
    }
}
