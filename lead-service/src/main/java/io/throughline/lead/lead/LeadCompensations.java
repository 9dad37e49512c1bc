package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a lead is taken back. */
@Component
final class LeadCompensations implements Compensations<LeadEvent> {

    @Override
    public Class<LeadEvent> family() {
        return LeadEvent.class;
    }

    @Override
    public Compensation of(LeadEvent event) {
        return switch (event) {
            case LeadCaptured e -> Compensation.touching("lead").not(UndoRefusal.NO_WAY_BACK);
            case LeadAssigned e ->
                Compensation.touching("assignee")
                        .by(
                                before -> e.previous().map(previous -> new AssignLead(e.leadId(), previous)),
                                UndoRefusal.NOTHING_BEFORE);
            case LeadContacted e -> Compensation.touching("step").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case LeadQualified e -> Compensation.touching("step").not(UndoRefusal.NO_WAY_BACK);
            case LeadRejected e -> Compensation.touching("step").not(UndoRefusal.FINAL);
            case LeadConverted e -> Compensation.touching("step").not(UndoRefusal.FINAL);
        };
    }
}
