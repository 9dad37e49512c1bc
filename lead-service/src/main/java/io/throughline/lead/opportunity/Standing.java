package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Command;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose an opportunity is, and whether it is still open: what everything that is done to it asks first. */
record Standing(OpportunityId id, CustomerId customerId, Optional<StaffId> owner, boolean closed) {

    static @Nullable Standing after(@Nullable Standing before, OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened e -> new Standing(e.opportunityId(), e.customerId(), e.owner(), false);
            case OpportunityAssigned e -> known(before).ownedBy(e.assignee());
            case OpportunityHandedOver e ->
                new Standing(e.opportunityId(), known(before).customerId(), e.to(), false);
            case OpportunityWon unused -> known(before).closed(true);
            case OpportunityLost unused -> known(before).closed(true);
            case OpportunityReopened unused -> known(before).closed(false);
            default -> before;
        };
    }

    /** Refuses as if there were none when the caller may not see it. */
    void mustBeSeen(Command command, Caller caller) {
        caller.mustSee(owner, command.notFound());
    }

    /** Refuses also when it was won or lost. */
    void mustBeOpen(Command command, Caller caller) {
        mustBeSeen(command, caller);
        refuse(closed, LeadRefusal.OPPORTUNITY_CLOSED);
    }

    /** Whom it is about by now: the prospect may have turned out to be a customer we know. */
    CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(customerId);
    }

    private Standing ownedBy(StaffId assignee) {
        return new Standing(id, customerId, Optional.of(assignee), closed);
    }

    private Standing closed(boolean now) {
        return new Standing(id, customerId, owner, now);
    }

    private static Standing known(@Nullable Standing before) {
        return Objects.requireNonNull(before, "an opportunity begins with being opened");
    }
}
