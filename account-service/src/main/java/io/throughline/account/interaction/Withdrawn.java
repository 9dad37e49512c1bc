package io.throughline.account.interaction;

import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.platform.message.Recorded;
import java.util.HashSet;
import java.util.Set;

/**
 * The touches in a customer's history that were written down by mistake: whoever asks when somebody was in touch with him
 * leaves them out.
 */
public record Withdrawn(Set<InteractionId> touches) {

    public Withdrawn {
        touches = Set.copyOf(touches);
    }

    /** Those of this history, in its order. */
    public static Withdrawn in(Iterable<Recorded<?>> history) {
        var touches = new HashSet<InteractionId>();
        for (var recorded : history) {
            if (recorded.event() instanceof InteractionWithdrawn e) touches.add(e.interactionId());
            if (recorded.event() instanceof InteractionRestored e) touches.remove(e.interactionId());
        }
        return new Withdrawn(touches);
    }

    /** Whether an event of an interaction tells of a touch that counts. */
    public boolean leaves(InteractionEvent event) {
        return event instanceof InteractionRecorded && !touches.contains(event.interactionId());
    }
}
