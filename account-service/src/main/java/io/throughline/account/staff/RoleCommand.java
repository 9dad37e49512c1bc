package io.throughline.account.staff;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.Sight;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a role of the house (P8); the roles are part of the record of the staff. */
public sealed interface RoleCommand extends Command {

    /** The role. */
    Role role();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ROLE_NOT_FOUND;
    }

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(Staff.ALL);
    }

    /** Say what a role is called and what it allows, whether it is new or was something else before. */
    @Requires(Permission.MANAGE_ROLES)
    record DefineRole(
            @TargetAggregateIdentifier @NotNull Role role,
            @NotBlank @Size(max = 100) String english,
            @NotBlank @Size(max = 100) String chinese,
            @NotNull @Size(max = 200) Set<@NotBlank @Size(max = 60) String> permissions,
            @NotNull Sight sight)
            implements RoleCommand {}

    /** Do without a role. */
    @Requires(Permission.MANAGE_ROLES)
    record RetireRole(@TargetAggregateIdentifier @NotNull Role role) implements RoleCommand {}
}
