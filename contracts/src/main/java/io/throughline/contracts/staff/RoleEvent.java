package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.util.Set;

/** What happens to the roles of the house: what they are called, and what they allow (P8, P9). */
public sealed interface RoleEvent extends DomainEvent {

    /** The role. */
    Role role();

    /**
     * A role is from now on this, whether it is a new one or was something else before. It takes effect at once (S3).
     *
     * @param english what it is called in English
     * @param chinese what it is called in Chinese
     * @param permissions the names of everything that it allows
     * @param sight whose customers it lets somebody see
     */
    @EventName("role.defined")
    record RoleDefined(Role role, String english, String chinese, Set<String> permissions, Sight sight)
            implements RoleEvent {}

    /** Nobody is employed in that role any more, and nobody will be, unless it is defined anew. */
    @EventName("role.retired")
    record RoleRetired(Role role) implements RoleEvent {}
}
