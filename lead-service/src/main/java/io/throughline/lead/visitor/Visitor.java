package io.throughline.lead.visitor;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorEvent.VisitorIdentified;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.visitor.VisitorCommand.RecordVisitorBehaviour;
import io.throughline.lead.visitor.VisitorUpkeep.IdentifyVisitor;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on our pages. He is anonymous until a lead tells who he is, once and for ever; what he did before and does
 * after is the lead's from then on (U5).
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Visitor {

    @AggregateIdentifier
    private VisitorId id;

    private @Nullable LeadId lead;

    Visitor() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordVisitorBehaviour command) {
        apply(new VisitorBehaviourRecorded(
                command.visitorId(),
                command.behaviour(),
                command.subject(),
                command.interest(),
                Optional.ofNullable(lead)));
    }

    /** He may be identified before the first thing that he does is told. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IdentifyVisitor command) {
        if (command.leadId().equals(lead)) return;
        refuse(lead != null, LeadRefusal.VISITOR_OF_ANOTHER_LEAD);
        apply(new VisitorIdentified(command.visitorId(), command.customerId(), command.leadId()));
    }

    @EventSourcingHandler
    void on(VisitorBehaviourRecorded event) {
        id = event.visitorId();
    }

    @EventSourcingHandler
    void on(VisitorIdentified event) {
        id = event.visitorId();
        lead = event.leadId();
    }
}
