package io.throughline.account.commission;

import io.throughline.contracts.staff.CommissionEvent;
import io.throughline.contracts.staff.CommissionEvent.CommissionApprovalWithdrawn;
import io.throughline.contracts.staff.CommissionEvent.CommissionApproved;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionEvent.CommissionPaid;
import io.throughline.contracts.staff.CommissionEvent.CommissionReversed;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which commissions there are, and where each stands. */
@Component
class Commissions implements Projection<CommissionDocument> {

    static final String NAME = "commissions";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<CommissionDocument> documents() {
        return CommissionDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof CommissionEvent e
                ? Set.of(e.commissionId().toString())
                : Set.of();
    }

    @Override
    public CommissionDocument fold(String id, @Nullable CommissionDocument state, Recorded<?> event) {
        if (event.event() instanceof CommissionEarned e) {
            return CommissionDocument.of(CommissionEntry.of(e, event.occurredAt()));
        }
        if (state == null) throw new IllegalStateException("the beginning of " + id + " is missing");
        return state.in(after((CommissionEvent) event.event()));
    }

    private static CommissionState after(CommissionEvent event) {
        return switch (event) {
            case CommissionEarned unused -> CommissionState.EARNED;
            case CommissionReversed e -> CommissionState.reversed(e.paid());
            case CommissionApproved unused -> CommissionState.APPROVED;
            case CommissionApprovalWithdrawn unused -> CommissionState.EARNED;
            case CommissionPaid unused -> CommissionState.PAID;
        };
    }
}
