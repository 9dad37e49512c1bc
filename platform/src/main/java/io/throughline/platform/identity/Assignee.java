package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;

/**
 * Whom somebody may make responsible: a member of the staff who works here, within his own reach, who is
 * permitted to do the work (L9, S2).
 *
 * @param permission what the work asks for
 * @param unknown the refusal when there is no such member, he leaves, or he lies outside the caller's reach: both alike
 * @param unfit the refusal when he has not that permission
 */
public record Assignee(Permission permission, RefusalCode unknown, RefusalCode unfit) {

    /** Refuses unless the caller may choose this one. The house's own processes only repeat what somebody decided. */
    public void check(StaffId chosen, Caller caller, StaffDirectory staff) {
        if (caller.member().isEmpty()) return;
        var member = staff.byId(chosen).filter(StaffMember::works).filter(m -> caller.sees(Optional.of(m.id())));
        var one = member.orElseThrow(() -> new Refusal(unknown));
        Refusal.refuse(!staff.permissionsOf(one).contains(permission), unfit);
    }
}
