package io.throughline.platform.identity;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody may make responsible: a known member of the staff, within his own reach, in one of these roles (L9, S2).
 *
 * @param roles the roles that the work asks for
 * @param unknown the refusal when there is no such member, or he lies outside the caller's reach: both alike
 * @param unfit the refusal when he has none of the roles
 */
public record Assignee(Set<Role> roles, RefusalCode unknown, RefusalCode unfit) {

    /** Refuses unless the caller may choose this one. The house's own processes only repeat what somebody decided. */
    public void check(StaffId chosen, Caller caller, StaffDirectory staff) {
        if (caller.member().isEmpty()) return;
        var member = staff.byId(chosen).filter(m -> caller.sees(Optional.of(m.id())));
        var fit = member.orElseThrow(() -> new Refusal(unknown)).roles();
        Refusal.refuse(Collections.disjoint(fit, roles), unfit);
    }
}
