package io.throughline.platform.message;

import java.util.Optional;
import java.util.UUID;

/** Leads commands to another record than the one that they name, where it takes more than the command to know which. */
@FunctionalInterface
public interface Detour {

    /** The record to change; empty when this is no command to be led elsewhere. */
    Optional<UUID> of(Command command);
}
