package io.throughline.account.charge;

import io.throughline.contracts.account.RelatedEvent;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Account-service's own small lookup of who is busy when; it holds ids and times, and nothing that was said. */
@Component
class OpenCharges implements Projection<OpenCharge> {

    static final String NAME = "open-charges";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<OpenCharge> documents() {
        return OpenCharge.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof RelatedEvent e && OpenCharge.concerns(e)
                ? Set.of(e.recordId().toString())
                : Set.of();
    }

    /** The events of a record wait for one another; its customer may turn out to be another. */
    @Override
    public String sequence(Recorded<?> event) {
        return event.aggregateId();
    }

    @Override
    public @Nullable OpenCharge fold(String id, @Nullable OpenCharge state, Recorded<?> event) {
        return event.event() instanceof RelatedEvent e ? OpenCharge.after(state, e) : state;
    }
}
