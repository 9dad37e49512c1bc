package io.throughline.platform.door;

import io.throughline.platform.identity.Permission;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command of this process that changes one record which it names: it can be sent for many, with the same other fields. */
public final class KnownCommand {

    private final Operation operation;
    private final Component target;

    private KnownCommand(Operation operation, Component target) {
        this.operation = operation;
        this.target = target;
    }

    /** Empty for a query, and for a command that makes a new record or names none by an id. */
    static Optional<KnownCommand> of(Operation operation) {
        if (!operation.command()) return Optional.empty();
        return operation.in().components().stream()
                .filter(c -> c.source().getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .filter(c -> !c.isNewId())
                .findFirst()
                .map(target -> new KnownCommand(operation, target));
    }

    /** The name of the rpc. */
    public String name() {
        return operation.name();
    }

    /** Who may send it. */
    public Permission requires() {
        return operation.requires();
    }

    /**
     * The command for one record. Fields that it does not have, or that break its constraints, are an invalid request, which
     * the doors tell with the violations.
     */
    public Command of(UUID record, Fields common) {
        var place = Place.of(Component::jsonName);
        var inside = place.in("common");
        var fields = (ObjectNode) StrictJson.read(common.json().getBytes(StandardCharsets.UTF_8));
        if (fields.has(target.jsonName())) inside.in(target).refuse("is given by the targets");
        fields.set(target.jsonName(), JsonNodeFactory.instance.stringNode(record.toString()));
        var read = operation.in().fromJson(fields, inside);
        place.check();
        if (read instanceof Command command) return command;
        throw new IllegalStateException(name() + " is no command");
    }
}
