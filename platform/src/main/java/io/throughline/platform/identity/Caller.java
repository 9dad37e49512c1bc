package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and when: a parameter of command and query handlers.
 *
 * @param member the member of the staff; empty for the house's own processes, which may do everything
 * @param permissions what his roles allow him
 * @param reach whose customers he may see
 * @param now the moment that counts for rules: when it happened, else the time of the request
 * @param received the time of the request, whenever it happened: for what is decided and done only now
 * @param provenance who, why and from where
 */
public record Caller(
        Optional<StaffMember> member,
        Set<Permission> permissions,
        Reach reach,
        Instant now,
        Instant received,
        Provenance provenance) {

    /** The id of the member of the staff who answers for it: the one it is done for, else the caller; empty for a process. */
    public Optional<StaffId> author() {
        return provenance.onBehalfOf().map(StaffId::of).or(() -> member.map(StaffMember::id));
    }

    /** Whether he may do that at all; a process may. */
    public boolean may(Permission permission) {
        return member.isEmpty() || permissions.contains(permission);
    }

    /** Whether he may see what belongs to this owner. */
    public boolean sees(Optional<StaffId> owner) {
        return reach.covers(owner);
    }

    /** Whether he may see what belongs to this owner, or has none yet and was captured by that member of the staff. */
    public boolean sees(Optional<StaffId> owner, Optional<StaffId> capturedBy) {
        return reach.covers(owner, capturedBy);
    }

    /** Refuses, as if there were nothing, when he may not see what belongs to this owner. */
    public void mustSee(Optional<StaffId> owner, RefusalCode notFound) {
        if (!sees(owner)) throw new Refusal(notFound);
    }
}
