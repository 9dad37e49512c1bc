package io.throughline.platform.log;

import io.throughline.contracts.Identifier;
import org.axonframework.common.IdentifierFactory;

/** Gives Axon's messages ids like those of everything else here; Axon finds it as a service. */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Identifier.random().toString();
    }
}
