package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to an opportunity is taken back. */
@Component
final class OpportunityCompensations implements Compensations<OpportunityEvent> {

    @Override
    public Class<OpportunityEvent> family() {
        return OpportunityEvent.class;
    }

    @Override
    public Compensation of(OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened e -> Compensation.touching("opportunity").not(UndoRefusal.NO_WAY_BACK);
            case OpportunityAssigned e ->
                Compensation.touching("owner")
                        .by(
                                before -> e.previous()
                                        .map(previous -> new AssignOpportunity(e.opportunityId(), previous)),
                                UndoRefusal.NOTHING_BEFORE);
            case OpportunityStageChanged e ->
                Compensation.touching("stage").by(new ChangeOpportunityStage(e.opportunityId(), e.from()));
            case OpportunityWon e -> Compensation.touching("stage").not(UndoRefusal.FINAL);
            case OpportunityLost e -> Compensation.touching("stage").not(UndoRefusal.FINAL);
        };
    }
}
