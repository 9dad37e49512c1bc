package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The staff and their tree as this process knows them, fed by the staff events. */
public interface StaffDirectory {

    /** Finds somebody by the subject of his token. */
    Optional<StaffMember> byLogin(String login);

    /** Finds somebody by his id. */
    Optional<StaffMember> byId(StaffId id);

    /** Everybody, in the order of the logins. */
    List<StaffMember> all();

    /**
     * Whose customers he may see: his own and those of all below him, at any depth, those of who works in a department that
     * he heads, and what his roles add. Nobody's who leaves.
     */
    Reach reachOf(StaffMember member);

    /** What his roles allow him; nothing who leaves. */
    default Set<Permission> permissionsOf(StaffMember member) {
        return !member.works() ? Set.of() : roles().permissionsOf(member.roles());
    }

    /** Whether somebody is that member of the staff, or stands above him at any height. */
    default boolean isOrStandsAbove(StaffId who, StaffId member) {
        var passed =
                new HashSet<StaffId>(); // so that a cycle, which the staff commands refuse, could not hang a request
        var next = Optional.of(member);
        while (next.isPresent() && passed.add(next.get())) {
            if (next.get().equals(who)) return true;
            next = next.flatMap(this::byId).flatMap(StaffMember::supervisor);
        }
        return false;
    }

    /** The roles of the house. */
    RoleTable roles();

    /** Who heads which department, by its name (A12). */
    Map<String, StaffId> heads();
}
