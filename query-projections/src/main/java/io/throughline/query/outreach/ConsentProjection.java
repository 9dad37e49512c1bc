package io.throughline.query.outreach;

import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps every fact about what we may write to a customer, as it was recorded (U2). */
final class ConsentProjection implements Projection<ConsentLine> {

    static final String NAME = "consents";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<ConsentLine> documents() {
        return ConsentLine.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return ConsentLine.of(event).isPresent() ? Set.of(event.eventId()) : Set.of();
    }

    @Override
    public @Nullable ConsentLine fold(String id, @Nullable ConsentLine state, Recorded<?> event) {
        return ConsentLine.of(event).orElse(state);
    }
}
