package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Provenance;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead has come, whose it is and whom it is about: what everything that is done to it asks first.
 *
 * @param before the step that it had before it was closed
 * @param capturer who captured it, as long as nobody was responsible
 */
record Standing(LeadCaptured captured, Step step, Step before, Optional<StaffId> owner, Optional<StaffId> capturer) {

    static Standing after(@Nullable Standing standing, LeadEvent event, Provenance provenance) {
        if (event instanceof LeadCaptured captured) {
            return new Standing(captured, Step.NEW, Step.NEW, Optional.empty(), provenance.staff());
        }
        return Objects.requireNonNull(standing, "a lead begins with being captured")
                .after(event);
    }

    private Standing after(LeadEvent event) {
        return switch (event) {
            case LeadAssigned e -> of(Optional.of(e.assignee()));
            case LeadHandedOver e -> of(e.to());
            case LeadUnassigned unused -> nobodys(Step.NEW);
            case LeadReturnedToPool unused -> nobodys(Step.POOL);
            case LeadContacted unused -> step == Step.ASSIGNED ? at(Step.CONTACTED) : this;
            case LeadQualified unused -> at(Step.QUALIFIED);
            case LeadUnqualified unused -> at(Step.CONTACTED);
            case LeadConverted unused -> at(Step.CONVERTED);
            case LeadRejected unused -> at(Step.REJECTED);
            case LeadWithdrawn unused -> at(Step.WITHDRAWN);
            case LeadReopened unused -> at(before);
            default -> this;
        };
    }

    LeadId id() {
        return captured.leadId();
    }

    boolean isClosed() {
        return step.isClosed();
    }

    boolean isOwnedBy(StaffId somebody) {
        return owner.filter(somebody::equals).isPresent();
    }

    /** Whom it is about by now: another lead may have found that he is a customer we know. */
    CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(captured.customerId());
    }

    /** Refuses as if there were none when the caller may not see it; whoever captured it sees it until it is assigned. */
    void mustBeSeen(OfLead command, Caller caller) {
        refuse(!caller.sees(owner, capturer), command.notFound());
    }

    /** Refuses also when it was converted, rejected or withdrawn. */
    void mustBeOpen(OfLead command, Caller caller) {
        mustBeSeen(command, caller);
        refuse(isClosed(), LeadRefusal.LEAD_CLOSED);
    }

    /** Who has it now starts where the other stopped; what is nobody's begins again. */
    private Standing of(Optional<StaffId> assignee) {
        boolean waited = step == Step.NEW || step == Step.POOL;
        var now = assignee.isEmpty() ? Step.NEW : waited ? Step.ASSIGNED : step;
        return new Standing(captured, now, before, assignee, Optional.empty());
    }

    private Standing nobodys(Step now) {
        return new Standing(captured, now, before, Optional.empty(), capturer);
    }

    private Standing at(Step now) {
        return new Standing(captured, now, isClosed() ? before : step, owner, capturer);
    }
}
