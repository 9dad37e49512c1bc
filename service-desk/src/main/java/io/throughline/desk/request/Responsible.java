package io.throughline.desk.request;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import java.util.Optional;

/**
 * Who is responsible for a service request.
 *
 * @param handler the one it was assigned to
 * @param group the group it was assigned to: the department of its members
 * @param takenBy who of the group began to work on it
 */
record Responsible(Optional<StaffId> handler, Optional<String> group, Optional<StaffId> takenBy) {

    /** Nobody. */
    static final Responsible NOBODY = new Responsible(Optional.empty(), Optional.empty(), Optional.empty());

    static Responsible of(Optional<StaffId> handler, Optional<String> group) {
        return new Responsible(handler, group, Optional.empty());
    }

    /** A group's request belongs to the one who began; one that has a handler stays his. */
    Responsible takenBy(Optional<StaffId> starter) {
        return handler.isPresent() ? this : new Responsible(handler, group, starter);
    }

    /** A group whose request somebody has taken can be given it again, for the others to act. */
    boolean isAssignedTo(Optional<StaffId> someone, Optional<String> some) {
        return handler.equals(someone) && group.equals(some) && takenBy.isEmpty();
    }

    /** Whether he may act: the handler, who stands above him, for a group who may assign, who may act for anybody. */
    boolean mayBe(Caller caller, StaffDirectory staff) {
        if (caller.may(Permission.ACT_FOR_ANYBODY)) return true;
        var me = caller.author().flatMap(staff::byId);
        var one = handler.or(() -> takenBy);
        if (one.isPresent())
            return me.filter(m -> staff.isOrStandsAbove(m.id(), one.get())).isPresent();
        return caller.may(Permission.ASSIGN_SERVICE_REQUESTS)
                || me.flatMap(StaffMember::department)
                        .filter(d -> group.equals(Optional.of(d)))
                        .isPresent();
    }
}
