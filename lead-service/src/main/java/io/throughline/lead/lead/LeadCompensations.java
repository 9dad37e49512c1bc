package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadDetailEvent;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadReceiptGiven;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
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
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadPoolEvent;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadDistributed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadCommand.ReopenLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.lead.LeadCommand.UnqualifyLead;
import io.throughline.lead.lead.LeadCommand.WithdrawLead;
import io.throughline.lead.lead.LeadDetailCommand.LinkLeadToCompany;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadDetailCommand.UnlinkLeadFromCompany;
import io.throughline.lead.lead.LeadDetailCommand.UntagLead;
import io.throughline.lead.lead.LeadNurturingCommand.StartNurturing;
import io.throughline.lead.lead.LeadNurturingCommand.StopNurturing;
import io.throughline.lead.lead.LeadPoolCommand.ReturnLeadToPool;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
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
        var step = Compensation.touching("step");
        return switch (event) {
            case LeadCaptured e -> Compensation.touching("lead").by(new WithdrawLead(e.leadId(), Compensation.REASON));
            case LeadHandedOver e -> Compensation.touching("assignee").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case LeadAssigned e ->
                Compensation.touching("assignee")
                        .by(before -> Optional.of(assignedBefore(e)), UndoRefusal.NOTHING_BEFORE);
            case LeadUnassigned e -> Compensation.touching("assignee").by(new AssignLead(e.leadId(), e.previous()));
            case LeadContacted e -> step.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case LeadQualified e -> step.by(new UnqualifyLead(e.leadId(), Compensation.REASON));
            case LeadUnqualified e -> step.by(new QualifyLead(e.leadId(), Optional.of(Compensation.REASON)));
            case LeadRejected e -> step.by(new ReopenLead(e.leadId(), Compensation.REASON));
            case LeadWithdrawn e -> step.by(new ReopenLead(e.leadId(), Compensation.REASON));
            case LeadReopened e -> step.by(before -> closedBefore(e, before), UndoRefusal.NOTHING_BEFORE);
            case LeadConverted e -> step.not(UndoRefusal.FINAL);
            case LeadPoolEvent e -> of(e);
            case LeadDetailEvent e -> of(e);
            case LeadNurturingEvent e -> of(e);
        };
    }

    private static LeadCommand assignedBefore(LeadAssigned event) {
        return event.previous()
                .<LeadCommand>map(previous -> new AssignLead(event.leadId(), previous))
                .orElseGet(() -> new UnassignLead(event.leadId()));
    }

    private static Optional<LeadCommand> closedBefore(LeadReopened event, Before before) {
        return before.last(LeadEvent.class, e -> e instanceof LeadRejected || e instanceof LeadWithdrawn)
                .map(closed -> closed instanceof LeadRejected rejected
                        ? new RejectLead(event.leadId(), rejected.reason(), rejected.explanation())
                        : new WithdrawLead(event.leadId(), Compensation.REASON));
    }

    private static Compensation of(LeadPoolEvent event) {
        return switch (event) {
            case LeadDistributed e -> Compensation.touching("distribution").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case LeadEscalated e -> Compensation.touching("escalation").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case LeadReturnedToPool e ->
                Compensation.touching("assignee")
                        .by(
                                before -> e.previous().map(previous -> new AssignLead(e.leadId(), previous)),
                                UndoRefusal.NOTHING_BEFORE);
            case LeadClaimed e -> Compensation.touching("pool").by(new ReturnLeadToPool(e.leadId()));
        };
    }

    private static Compensation of(LeadDetailEvent event) {
        return switch (event) {
            case LeadOriginTold e -> Compensation.touching("origin").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case LeadReceiptGiven e -> Compensation.touching("receipt").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case LeadDuplicatesSuspected e -> Compensation.touching("suspects").not(UndoRefusal.NOTHING_DONE);
            case LeadLinkedToCompany e -> Compensation.touching("company").by(new UnlinkLeadFromCompany(e.leadId()));
            case LeadUnlinkedFromCompany e ->
                Compensation.touching("company").by(new LinkLeadToCompany(e.leadId(), e.company()));
            case LeadTagged e -> Compensation.touching("tag " + e.tag()).by(new UntagLead(e.leadId(), e.tag()));
            case LeadUntagged e -> Compensation.touching("tag " + e.tag()).by(new TagLead(e.leadId(), e.tag()));
            case LeadBehaviourRecorded e -> Compensation.touching("behaviour").not(UndoRefusal.NO_WAY_BACK);
            case LeadVisitorRecognised e -> Compensation.touching("visitor").not(UndoRefusal.NO_WAY_BACK);
        };
    }

    private static Compensation of(LeadNurturingEvent event) {
        var nurturing = Compensation.touching("nurturing");
        return switch (event) {
            case NurturingStarted e -> nurturing.by(new StopNurturing(e.leadId()));
            case NurturingStepDue e -> nurturing.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case NurturingEnded e -> nurturing.by(new StartNurturing(e.leadId(), e.plan()));
        };
    }
}
