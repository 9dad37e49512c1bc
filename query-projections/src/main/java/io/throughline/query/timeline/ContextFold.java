package io.throughline.query.timeline;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timeline's context after an event: names of things, and the owner of each customer. */
final class ContextFold {

    private ContextFold() {}

    static @Nullable TimelineContext after(String id, @Nullable TimelineContext state, Recorded<?> recorded) {
        var label = label(id, recorded);
        if (label.isPresent()) return TimelineContext.labelled(label.get());
        if (recorded.event() instanceof OpportunityMethodFollowed followed
                && id.equals(followed.opportunityId().toString())) {
            return (state == null ? TimelineContext.NOTHING : state).following(followed.method());
        }
        if (!(recorded.event() instanceof CustomerEvent event)) return state;
        if (event instanceof LeadConverted converted
                && joins(converted)
                && id.equals(converted.prospect().toString())) {
            return (state == null ? TimelineContext.NOTHING : state)
                    .joinedInto(converted.customerId().toString());
        }
        if (!id.equals(event.customerId().toString())) return state;
        return customer(state == null ? TimelineContext.NOTHING : state, event, recorded.position())
                .counting(1);
    }

    static boolean joins(LeadConverted event) {
        return !event.customerId().equals(event.prospect());
    }

    private static Optional<String> label(String id, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case StaffHired e when id.equals(e.staffId().toString()) -> e.department();
            case ProductAdded e when id.equals(e.productId().toString()) -> Optional.of(e.name());
            case OpportunityOpened e when id.equals(e.opportunityId().toString()) -> Optional.of(e.title());
            case ServiceRequestCreated e when id.equals(e.requestId().toString()) -> e.reference();
            default -> Optional.empty();
        };
    }

    /** A prospect is looked after by whom his lead is assigned to; with the account, or when he is joined, that ends. */
    private static TimelineContext customer(TimelineContext state, CustomerEvent event, long position) {
        if (state.joinedInto().isPresent()) return state;
        return switch (event) {
            case LeadAssigned e when !state.account() -> state.ownedBy(id(e.assignee()), position);
            case LeadUnassigned e
            when isOwner(state, Optional.of(e.previous())) -> state.ownedBy(Optional.empty(), position);
            case LeadReturnedToPool e when isOwner(state, e.previous()) -> state.ownedBy(Optional.empty(), position);
            case LeadConverted e when !state.account() -> state.ownedBy(id(e.owner()), position);
            case AccountOpened e -> state.withAccount().ownedBy(e.owner().map(StaffId::toString), position);
            case OwnerChanged e -> state.ownedBy(e.to().map(StaffId::toString), position);
            case AccountDeleted unused -> state.deleted(true);
            case AccountRestored unused -> state.deleted(false);
            default -> state;
        };
    }

    /** Whether it is this one's lead that says who looks after the customer. */
    private static boolean isOwner(TimelineContext state, Optional<StaffId> previous) {
        return !state.account() && previous.isPresent() && state.owner().equals(previous.map(StaffId::toString));
    }

    private static Optional<String> id(StaffId member) {
        return Optional.of(member.toString());
    }
}
