package io.throughline.lead.handover;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.platform.history.OpenWork;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open leads and opportunities of one customer, told by his history. */
final class SalesWork {

    /** The events that it is told by. */
    static final Set<Class<? extends CustomerEvent>> TOLD_BY =
            Set.of(AccountOpened.class, OwnerChanged.class, LeadEvent.class, OpportunityEvent.class);

    private final OpenWork leads = new OpenWork(true);
    private final OpenWork opportunities = new OpenWork(true);

    private SalesWork() {}

    static SalesWork in(Iterable<Recorded<?>> history) {
        var work = new SalesWork();
        for (var event : history) work.add(event);
        return work;
    }

    private void add(Recorded<?> recorded) {
        switch (recorded.event()) {
            case AccountOpened e -> {
                leads.owned(e.owner());
                opportunities.owned(e.owner());
            }
            case OwnerChanged e -> {
                leads.owned(e);
                opportunities.owned(e);
            }
            case LeadCaptured e -> leads.opened(e.leadId().toString(), Optional.empty());
            case LeadAssigned e -> leads.given(e.leadId().toString(), Optional.of(e.assignee()));
            case LeadHandedOver e -> leads.handedOver(e.leadId().toString(), e.to());
            case LeadUnassigned e -> leads.given(e.leadId().toString(), Optional.empty());
            case LeadReturnedToPool e -> leads.given(e.leadId().toString(), Optional.empty());
            case LeadConverted e -> leads.ended(e.leadId().toString());
            case LeadRejected e -> leads.ended(e.leadId().toString());
            case LeadWithdrawn e -> leads.ended(e.leadId().toString());
            case LeadReopened e -> leads.reopened(e.leadId().toString());
            case OpportunityOpened e -> opportunities.opened(e.opportunityId().toString(), e.owner());
            case OpportunityAssigned e -> opportunities.given(e.opportunityId().toString(), Optional.of(e.assignee()));
            case OpportunityHandedOver e ->
                opportunities.handedOver(e.opportunityId().toString(), e.to());
            case OpportunityWon e -> opportunities.ended(e.opportunityId().toString());
            case OpportunityLost e -> opportunities.ended(e.opportunityId().toString());
            case OpportunityReopened e ->
                opportunities.reopened(e.opportunityId().toString());
            default -> {
                // says nothing of who has the work
            }
        }
    }

    /** The commands that bring all of it to whom it belongs. */
    List<Command> due() {
        List<Command> due = new ArrayList<>();
        leads.due().forEach((id, move) -> due.add(new HandOverLead(LeadId.of(id), move.from(), move.to())));
        opportunities
                .due()
                .forEach((id, move) -> due.add(new HandOverOpportunity(OpportunityId.of(id), move.from(), move.to())));
        return due;
    }
}
