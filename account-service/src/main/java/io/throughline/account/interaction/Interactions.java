package io.throughline.account.interaction;

import io.throughline.contracts.account.InteractionId;
import java.util.Optional;

/** Which touches there are, each from the moment on at which writing it down was acknowledged. */
@FunctionalInterface
interface Interactions {

    /** When a touch took place, and with whom. */
    Optional<TakenPlace> find(InteractionId id);
}
