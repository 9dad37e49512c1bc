package io.throughline.lead.process;

import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorEvent.VisitorIdentified;
import io.throughline.lead.lead.LeadUpkeep.FollowVisitor;
import io.throughline.lead.lead.LeadUpkeep.TakeOverBehaviour;
import io.throughline.lead.visitor.VisitorUpkeep.IdentifyVisitor;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A lead says who a visitor is: first the visitor is told, so that from that event on everything he does names the lead;
 * then the lead takes over what came before that event. Nothing falls between the two, and nothing comes twice (U5).
 */
@Component
@ProcessingGroup(VisitorJoining.NAME)
class VisitorJoining {

    static final String NAME = "visitor.joining";

    private final ProcessCommands commands;

    VisitorJoining(ProcessCommands commands) {
        this.commands = commands;
    }

    /** A visitor who is the person of another lead stays so. */
    @EventHandler
    void on(LeadVisitorRecognised event, Recorded<?> recorded) {
        commands.send(recorded, NAME, new IdentifyVisitor(event.visitorId(), event.customerId(), event.leadId()));
    }

    @EventHandler
    void on(VisitorIdentified event, Recorded<?> recorded) {
        commands.send(recorded, NAME, new TakeOverBehaviour(event.leadId(), event.visitorId(), recorded.sequence()));
    }

    @EventHandler
    void on(VisitorBehaviourRecorded event, Recorded<?> recorded) {
        event.leadId()
                .ifPresent(lead -> commands.send(
                        recorded,
                        NAME,
                        new FollowVisitor(
                                lead, event.visitorId(), event.behaviour(), event.subject(), event.interest())));
    }
}
