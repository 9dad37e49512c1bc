package io.throughline.platform.identity;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a role is called and what it allows.
 *
 * @param english what it is called in English
 * @param chinese what it is called in Chinese
 * @param sight whose customers it lets somebody see
 */
public record RoleDefinition(Role role, String english, String chinese, Set<Permission> permissions, Sight sight) {

    /** As an event says it; a permission that this program does not know allows nothing. */
    public static RoleDefinition of(RoleDefined event) {
        var known = event.permissions().stream()
                .map(Permission::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new RoleDefinition(event.role(), event.english(), event.chinese(), known, event.sight());
    }
}
