package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps every touch with a customer as it is told now (A20). */
final class TouchProjection implements Projection<TouchDocument> {

    static final String NAME = "touches";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<TouchDocument> documents() {
        return TouchDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        if (event.event() instanceof InteractionEvent touch)
            return Set.of(touch.interactionId().toString());
        return Touch.in(event).isPresent() ? Set.of(event.eventId()) : Set.of();
    }

    @Override
    public @Nullable TouchDocument fold(String id, @Nullable TouchDocument state, Recorded<?> event) {
        if (!(event.event() instanceof CustomerEvent of)) return state;
        if (state != null && of instanceof InteractionEvent later) return state.after(later, event.recordedAt());
        return Touch.in(event).map(touch -> TouchDocument.of(of, touch)).orElse(state);
    }
}
