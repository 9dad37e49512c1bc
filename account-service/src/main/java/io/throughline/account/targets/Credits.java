package io.throughline.account.targets;

import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Account-service's own lookup of who is credited with what; it holds ids, times and amounts. */
@Component
class Credits implements Projection<Credit> {

    static final String NAME = "credits";

    private static final Set<Class<?>> BEGINNINGS = Set.of(
            OpportunityOpened.class,
            AppointmentPlanned.class,
            VisitPlanned.class,
            AccountOpened.class,
            InteractionRecorded.class,
            LeadConverted.class);
    private static final Set<Class<?>> CHANGES = Set.of(
            OpportunityAssigned.class,
            OpportunityHandedOver.class,
            OpportunityWon.class,
            OpportunityReopened.class,
            AppointmentHandedOver.class,
            AppointmentHeld.class,
            AppointmentReopened.class,
            VisitHandedOver.class,
            VisitDone.class,
            VisitReopened.class,
            InteractionWithdrawn.class,
            InteractionRestored.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<Credit> documents() {
        return Credit.DOCUMENTS;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        var kind = event.event().getClass();
        return BEGINNINGS.contains(kind) || CHANGES.contains(kind) ? Set.of(event.aggregateId()) : Set.of();
    }

    /** The events of a record wait for one another; its customer may turn out to be another. */
    @Override
    public String sequence(Recorded<?> event) {
        return event.aggregateId();
    }

    @Override
    public Credit fold(String id, @Nullable Credit state, Recorded<?> event) {
        if (BEGINNINGS.contains(event.event().getClass())) return beginning(event);
        if (state == null) throw new IllegalStateException("the beginning of " + id + " is missing");
        return after(state, event);
    }

    private static Credit beginning(Recorded<?> event) {
        var at = event.occurredAt();
        return switch (event.event()) {
            case OpportunityOpened e -> Credit.pending(CreditKind.DEAL, e.owner());
            case AppointmentPlanned e -> Credit.pending(CreditKind.MEETING, Optional.of(e.owner()));
            case VisitPlanned e -> Credit.pending(CreditKind.MEETING, Optional.of(e.owner()));
            case AccountOpened e -> Credit.given(CreditKind.ACCOUNT, e.owner(), at);
            case LeadConverted e -> Credit.given(CreditKind.LEAD, Optional.of(e.owner()), at);
            default -> Credit.given(CreditKind.CONTACT, event.provenance().staff(), at);
        };
    }

    private static Credit after(Credit state, Recorded<?> event) {
        var at = event.occurredAt();
        return switch (event.event()) {
            case OpportunityAssigned e -> state.ownedBy(Optional.of(e.assignee()));
            case OpportunityHandedOver e -> state.ownedBy(e.to());
            case OpportunityWon e -> state.counting(at, Optional.of(e.value()));
            case AppointmentHandedOver e -> state.ownedBy(Optional.of(e.to()));
            case VisitHandedOver e -> state.ownedBy(Optional.of(e.to()));
            case AppointmentHeld unused -> state.counting(at, Optional.empty());
            case VisitDone unused -> state.counting(at, Optional.empty());
            case InteractionWithdrawn unused -> state.withdrawn();
            case InteractionRestored unused -> state.restored();
            default -> state.notCounting();
        };
    }
}
