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
 */
public record StaffMember(
        StaffId id,
        String login,
        String name,
        Set<Role> roles,
        Optional<StaffId> supervisor,
        Optional<String> department) {}
