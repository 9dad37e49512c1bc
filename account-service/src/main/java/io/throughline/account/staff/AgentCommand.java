package io.throughline.account.staff;

import io.throughline.contracts.staff.AgentCode;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to an agent (P4); the agents are part of the record of the staff. */
public sealed interface AgentCommand extends Command {

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(Staff.ALL);
    }

    /** Enter an agent, or call him something else. */
    @Requires(Permission.MANAGE_STAFF)
    record RegisterAgent(
            @TargetAggregateIdentifier @NotNull AgentCode agent,
            @NotBlank @Size(max = 100) String name) implements AgentCommand {}
}
