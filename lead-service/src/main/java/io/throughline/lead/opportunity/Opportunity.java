package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesStage;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.StaffDirectory;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell. It opens in the first of the eight steps of the sales method (L13), moves forward and back between
 * them while it is open, may be assigned anew by a supervisor, and ends won with its value or lost with a reason. Its
 * history of steps is the history of its events.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Opportunity {

    @AggregateIdentifier
    private OpportunityId id;

    private SalesStage stage = SalesStage.PROSPECTING;
    private @Nullable CustomerId customerId;
    private @Nullable StaffId owner;
    private @Nullable OpportunityWon won;
    private @Nullable OpportunityLost lost;

    Opportunity() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenOpportunity command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        command.expectedValue().ifPresent(value -> refuse(value.isNegative(), LeadRefusal.VALUE_NEGATIVE));
        var customer = customer(command, caller, customers);
        apply(new OpportunityOpened(
                command.opportunityId(),
                customer.customerId(),
                command.title(),
                command.productId(),
                command.expectedValue(),
                command.leadId(),
                Owners.choose(command.owner(), customer, caller, staff),
                command.reference()));
    }

    @CommandHandler
    void handle(AssignOpportunity command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeOpen(command, caller);
        Owners.ASSIGNEE.check(command.assignee(), caller, staff);
        if (command.assignee().equals(owner)) return;
        apply(new OpportunityAssigned(id, customer(customers), command.assignee(), owner()));
    }

    @CommandHandler
    void handle(ChangeOpportunityStage command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        if (command.to() == stage) return;
        apply(new OpportunityStageChanged(id, customer(customers), stage, command.to()));
    }

    @CommandHandler
    void handle(WinOpportunity command, Caller caller, CustomerDirectory customers) {
        caller.mustSee(owner(), command.notFound());
        refuse(command.value().isNegative(), LeadRefusal.VALUE_NEGATIVE);
        if (won != null && won.value().equals(command.value())) return;
        refuse(isClosed(), LeadRefusal.OPPORTUNITY_CLOSED);
        apply(new OpportunityWon(id, customer(customers), command.value()));
    }

    @CommandHandler
    void handle(LoseOpportunity command, Caller caller, CustomerDirectory customers) {
        caller.mustSee(owner(), command.notFound());
        if (lost != null && lost.reason().equals(command.reason())) return;
        refuse(isClosed(), LeadRefusal.OPPORTUNITY_CLOSED);
        apply(new OpportunityLost(id, customer(customers), command.reason()));
    }

    @EventSourcingHandler
    void on(OpportunityOpened event) {
        id = event.opportunityId();
        customerId = event.customerId();
        owner = event.owner().orElse(null);
    }

    @EventSourcingHandler
    void on(OpportunityAssigned event) {
        owner = event.assignee();
    }

    @EventSourcingHandler
    void on(OpportunityStageChanged event) {
        stage = event.to();
    }

    @EventSourcingHandler
    void on(OpportunityWon event) {
        won = event;
    }

    @EventSourcingHandler
    void on(OpportunityLost event) {
        lost = event;
    }

    /** A process repeats what the log says of a customer, whether or not this service has heard of him already. */
    private static CustomerEntry customer(OpenOpportunity command, Caller caller, CustomerDirectory customers) {
        if (caller.member().isPresent()) {
            return customers.see(command.customerId(), caller, LeadRefusal.CUSTOMER_NOT_FOUND);
        }
        return customers
                .meant(command.customerId())
                .orElseGet(() -> new CustomerEntry(
                        command.customerId(), Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    private void mustBeOpen(OpportunityCommand command, Caller caller) {
        caller.mustSee(owner(), command.notFound());
        refuse(isClosed(), LeadRefusal.OPPORTUNITY_CLOSED);
    }

    private boolean isClosed() {
        return won != null || lost != null;
    }

    private CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(Objects.requireNonNull(customerId));
    }

    private Optional<StaffId> owner() {
        return Optional.ofNullable(owner);
    }
}
