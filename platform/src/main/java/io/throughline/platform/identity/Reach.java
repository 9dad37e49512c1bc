package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import java.util.Optional;
import java.util.Set;

/**
 * Whose customers somebody may see: those of everybody, or those of a set of owners.
 *
 * @param everything all customers, whoever owns them
 * @param unowned customers without an owner
 * @param owners the staff whose customers are seen: himself and all below him
 */
public record Reach(boolean everything, boolean unowned, Set<StaffId> owners) {

    /** Everything. */
    public static final Reach ALL = new Reach(true, true, Set.of());

    /** Nothing. */
    public static final Reach NONE = new Reach(false, false, Set.of());

    /** Whether a customer with this owner is seen. */
    public boolean covers(Optional<StaffId> owner) {
        return everything || owner.map(owners::contains).orElse(unowned);
    }

    /**
     * Whether a customer with this owner is seen, or one who never had an owner and was captured by that member of the
     * staff: whoever brought him in keeps sight of him until somebody is made responsible.
     */
    public boolean covers(Optional<StaffId> owner, Optional<StaffId> capturedBy) {
        return covers(owner)
                || (owner.isEmpty() && capturedBy.filter(owners::contains).isPresent());
    }
}
