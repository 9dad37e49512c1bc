package io.throughline.platform.responsibility;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A record that somebody may answer for, and whether there is still something to do.
 *
 * @param owner who answers for it; kept when it is closed, for it may be opened again
 */
record Work(Key key, CustomerId customerId, Optional<StaffId> owner, boolean open) {

    /** Which record. */
    record Key(ResponsibilityKind kind, UUID recordId) {}

    private static final Set<Class<?>> TOLD_BY = Set.of(
            AccountOpened.class,
            OwnerChanged.class,
            RecycleBinEvent.class,
            LeadAssigned.class,
            LeadHandedOver.class,
            LeadUnassigned.class,
            LeadReturnedToPool.class,
            LeadReopened.class,
            LeadWithdrawn.class,
            LeadConverted.class,
            LeadRejected.class,
            OpportunityOpened.class,
            OpportunityAssigned.class,
            OpportunityHandedOver.class,
            OpportunityWon.class,
            OpportunityLost.class,
            OpportunityReopened.class,
            ServiceRequestAssigned.class,
            ServiceRequestHandedOver.class,
            HandlingStarted.class,
            FeedbackGiven.class,
            ServiceRequestClosed.class,
            ServiceRequestReopened.class);

    /** Whether events of this type say something of who answers for what. */
    static boolean isToldBy(Class<?> event) {
        return TOLD_BY.stream().anyMatch(type -> type.isAssignableFrom(event));
    }

    /** Nobody's, before anything was said of it. */
    static Work none(Key key, CustomerEvent event) {
        return new Work(key, event.customerId(), Optional.empty(), true);
    }

    /** The record that such an event speaks of. */
    static Key keyOf(CustomerEvent event) {
        return switch (event) {
            case AccountOpened e -> account(e.customerId());
            case OwnerChanged e -> account(e.customerId());
            case RecycleBinEvent e -> account(e.customerId());
            case LeadEvent e -> lead(e.leadId().value());
            case OpportunityEvent e -> opportunity(e.opportunityId().value());
            case ServiceRequestEvent e -> request(e.requestId().value());
            default -> throw new IllegalArgumentException(event.getClass() + " says nothing of who answers for what");
        };
    }

    /** The record after such an event. Whoever begins to handle what only a group was given answers for it. */
    Work after(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case AccountOpened e -> ownedBy(e.owner());
            case OwnerChanged e -> ownedBy(e.to());
            case AccountRestored unused -> ownedBy(owner);
            case LeadAssigned e -> ownedBy(Optional.of(e.assignee()));
            case LeadHandedOver e -> handedTo(e.to());
            case LeadUnassigned unused -> ownedBy(Optional.empty());
            case LeadReturnedToPool unused -> ownedBy(Optional.empty());
            case LeadReopened unused -> ownedBy(owner);
            case OpportunityOpened e -> ownedBy(e.owner());
            case OpportunityAssigned e -> ownedBy(Optional.of(e.assignee()));
            case OpportunityHandedOver e -> handedTo(e.to());
            case ServiceRequestHandedOver e -> handedTo(e.to());
            case ServiceRequestAssigned e -> ownedBy(e.handler());
            case HandlingStarted unused ->
                ownedBy(owner.or(() -> recorded.provenance().staff()));
            case OpportunityReopened unused -> ownedBy(owner);
            case ServiceRequestReopened unused -> ownedBy(owner);
            default -> new Work(key, customerId, owner, false);
        };
    }

    /** Only what is open is given to somebody. */
    private Work ownedBy(Optional<StaffId> other) {
        return new Work(key, customerId, other, true);
    }

    /** What is closed changes hands too, and stays closed. */
    private Work handedTo(Optional<StaffId> other) {
        return new Work(key, customerId, other, open);
    }

    private static Key account(CustomerId id) {
        return new Key(ResponsibilityKind.ACCOUNT, id.value());
    }

    private static Key lead(UUID id) {
        return new Key(ResponsibilityKind.LEAD, id);
    }

    private static Key opportunity(UUID id) {
        return new Key(ResponsibilityKind.OPPORTUNITY, id);
    }

    private static Key request(UUID id) {
        return new Key(ResponsibilityKind.SERVICE_REQUEST, id);
    }
}
