package io.throughline.platform.process;

import io.throughline.platform.message.Outage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * An event at fault becomes a dead letter. While a store is away no event is at fault: the failure goes out to the
 * processor, which waits and begins again where it was.
 */
final class EnqueueUnlessPassing implements EnqueuePolicy<EventMessage<?>> {

    private static final int MOST_TRIES_KEPT = 10;

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, @Nullable Throwable cause) {
        if (Outage.isBehind(cause)) throw new StoreAwayException(cause);
        int tries =
                Integer.parseInt(letter.diagnostics().getOrDefault("tries", "0").toString()) + 1;
        return Decisions.requeue(
                cause, l -> l.diagnostics().and("tries", Integer.toString(Math.min(tries, MOST_TRIES_KEPT))));
    }

    /** Tells the processor to wait and begin again. */
    static final class StoreAwayException extends RuntimeException {
        StoreAwayException(@Nullable Throwable cause) {
            super("A store is away; the event is handled again later", cause);
        }
    }
}
