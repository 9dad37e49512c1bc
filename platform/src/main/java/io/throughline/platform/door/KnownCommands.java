package io.throughline.platform.door;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands of this process that can be sent for many records, by the names of their rpcs. */
public final class KnownCommands {

    private final Map<String, KnownCommand> byName = new HashMap<>();

    /** Those of these contracts. */
    public KnownCommands(List<Contract> contracts) {
        contracts.stream()
                .flatMap(contract -> contract.operations().stream())
                .flatMap(operation -> KnownCommand.of(operation).stream())
                .forEach(command -> byName.put(command.name(), command));
    }

    /** The command of that name. */
    public Optional<KnownCommand> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
