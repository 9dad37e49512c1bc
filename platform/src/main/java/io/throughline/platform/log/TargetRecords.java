package io.throughline.platform.log;

import io.throughline.platform.message.Command;
import io.throughline.platform.message.Detour;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Leads a command by the first detour that knows it, else to the record that it is part of, where it says so, else to the one that it names. Which component names
 * it is looked up once per kind of command: Axon's resolver searches all annotations anew for every message.
 */
public final class TargetRecords implements CommandTargetResolver {

    private final CommandTargetResolver named =
            AnnotationCommandTargetResolver.builder().build();

    private final Collection<Detour> detours;

    /** Leads commands by these detours first. */
    public TargetRecords(Collection<Detour> detours) {
        this.detours = List.copyOf(detours);
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (!(message.getPayload() instanceof Command command)) return named.resolveTarget(message);
        UUID whole = detours.stream()
                .flatMap(detour -> detour.of(command).stream())
                .findFirst()
                .or(command::partOf)
                .orElse(null);
        if (whole != null) return new VersionedAggregateIdentifier(whole, null);
        return CommandShape.of(command)
                .target(command)
                .map(id -> new VersionedAggregateIdentifier(id, null))
                .orElseGet(() -> named.resolveTarget(message));
    }
}
