package io.throughline.account.targets;

import io.throughline.contracts.staff.TargetEvent;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import io.throughline.contracts.staff.TargetEvent.TargetCorrected;
import io.throughline.contracts.staff.TargetEvent.TargetEnded;
import io.throughline.contracts.staff.TargetEvent.TargetRestored;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetEvent.TargetWithdrawn;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which targets there are, and where each stands. */
@Component
class Targets implements Projection<TargetEntry> {

    static final String NAME = "targets";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<TargetEntry> documents() {
        return TargetEntry.DOCUMENTS;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof TargetEvent e ? Set.of(e.targetId().toString()) : Set.of();
    }

    @Override
    public TargetEntry fold(String id, @Nullable TargetEntry state, Recorded<?> event) {
        if (event.event() instanceof TargetSet e) return TargetEntry.of(e);
        if (state == null) throw new IllegalStateException("the beginning of " + id + " is missing");
        return after(state, (TargetEvent) event.event(), event);
    }

    private static TargetEntry after(TargetEntry state, TargetEvent event, Recorded<?> recorded) {
        return switch (event) {
            case TargetSet unused -> state;
            case TargetCorrected e -> state.corrected(e.to());
            case TargetWithdrawn unused -> state.in(TargetState.WITHDRAWN);
            case TargetRestored unused -> state.in(TargetState.OPEN);
            case TargetBehind e -> state.warned(TargetWarning.of(e, recorded.occurredAt()));
            case TargetEnded unused -> state.in(TargetState.ENDED);
            case TargetAppraised unused -> state;
        };
    }
}
