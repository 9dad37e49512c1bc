package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.ExitRequirement;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWinExplained;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.handover.HandOverOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.FollowSalesMethod;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ReopenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.lead.rules.SalesRules;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell. It opens in the first step of a sales method (L13), moves forward and back between its steps while it
 * is open, may be assigned anew by a supervisor, and ends won with its value or lost with a reason. After that nothing
 * changes it but being opened again. Its history of steps is the history of its events; what is expected of it and its
 * development plan are parts of it, because a step may ask for them.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Opportunity {

    @AggregateIdentifier
    private @Nullable OpportunityId id;

    @AggregateMember
    private final Terms terms = new Terms();

    @AggregateMember
    private final DevelopmentPlan plan = new DevelopmentPlan();

    private @Nullable Standing standing;
    private Course course = Course.BUILT_IN;
    private Closing closing = Closing.NONE;

    Opportunity() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            OpenOpportunity command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            SalesRules rules) {
        command.expectedValue().ifPresent(value -> refuse(value.isNegative(), LeadRefusal.VALUE_NEGATIVE));
        var customer = customer(command, caller, customers);
        var place = Place.of(command.region(), command.industry(), rules.territories());
        var owner = Owners.choose(command.owner(), customer, caller, staff).or(place::responsible);
        var follows = Course.chosen(command.method(), owner, staff, rules.methods());
        apply(new OpportunityOpened(
                command.opportunityId(),
                customer.customerId(),
                command.title(),
                command.productId(),
                command.expectedValue(),
                command.leadId(),
                owner,
                command.reference()));
        tellMore(command, customer.customerId(), follows, place);
    }

    /** What is not said has no event: who follows the built-in eight steps need not say so. */
    private static void tellMore(OpenOpportunity command, CustomerId customer, Course follows, Place place) {
        var id = command.opportunityId();
        if (!follows.equals(Course.BUILT_IN)) {
            apply(new OpportunityMethodFollowed(id, customer, follows.method(), follows.version(), follows.stage()));
        }
        command.channel().ifPresent(channel -> apply(new SalesChannelChosen(id, customer, channel, Optional.empty())));
        if (command.expectedClose().isPresent()) {
            var known = new Forecast(command.expectedValue(), Optional.empty(), Optional.empty());
            var told = new Forecast(command.expectedValue(), command.expectedClose(), Optional.empty());
            apply(new OpportunityForecastRevised(id, customer, known, told));
        }
        if (place.isKnown()) apply(place.event(id, customer));
    }

    @CommandHandler
    void handle(AssignOpportunity command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        standing().mustBeOpen(command, caller);
        Owners.ASSIGNEE.check(command.assignee(), caller, staff);
        var owner = standing().owner();
        if (owner.equals(Optional.of(command.assignee()))) return;
        apply(new OpportunityAssigned(command.opportunityId(), customer(customers), command.assignee(), owner));
    }

    /** Only if it is still with whom the handing over found it. */
    @CommandHandler
    void handle(HandOverOpportunity command, CustomerDirectory customers) {
        var owner = standing().owner();
        if (standing().closed() || !owner.equals(command.from()) || owner.equals(command.to())) return;
        apply(new OpportunityHandedOver(command.opportunityId(), customer(customers), owner, command.to()));
    }

    @CommandHandler
    void handle(ChangeOpportunityStage command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        course.leftBehind(command.to()).forEach(this::mustBeFulfilled);
        if (command.to().equals(course.stage())) return;
        apply(new OpportunityStageChanged(command.opportunityId(), customer(customers), course.stage(), command.to()));
    }

    @CommandHandler
    void handle(FollowSalesMethod command, Caller caller, CustomerDirectory customers, SalesRules rules) {
        standing().mustBeOpen(command, caller);
        var next = course.by(command.method(), command.stage(), rules.methods());
        if (next.equals(course)) return;
        apply(new OpportunityMethodFollowed(
                command.opportunityId(), customer(customers), next.method(), next.version(), next.stage()));
    }

    @CommandHandler
    void handle(WinOpportunity command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        refuse(command.value().isNegative(), LeadRefusal.VALUE_NEGATIVE);
        if (closing.is(command)) return;
        standing().mustBeOpen(command, caller);
        apply(new OpportunityWon(command.opportunityId(), customer(customers), command.value()));
        command.reason()
                .ifPresent(reason ->
                        apply(new OpportunityWinExplained(command.opportunityId(), customer(customers), reason)));
    }

    @CommandHandler
    void handle(LoseOpportunity command, Caller caller, CustomerDirectory customers, SalesRules rules) {
        standing().mustBeSeen(command, caller);
        if (closing.is(command)) return;
        standing().mustBeOpen(command, caller);
        var list = rules.lossReasons();
        var coded = list.rules()
                .reason(command.code().orElse(LossReasons.OTHER))
                .orElseThrow(() -> new Refusal(LeadRefusal.LOSS_REASON_UNKNOWN));
        command.wonBy().ifPresent(name -> refuse(!terms.knowsCompetitor(name), LeadRefusal.COMPETITOR_NOT_RECORDED));
        var customer = customer(customers);
        apply(new OpportunityLost(command.opportunityId(), customer, command.reason()));
        apply(new OpportunityLossCoded(command.opportunityId(), customer, coded, command.wonBy(), list.version()));
    }

    /** Plan items whose last day passed meanwhile are told at once: their clock had found the deal closed. */
    @CommandHandler
    void handle(ReopenOpportunity command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        if (!standing().closed()) return;
        var customer = customer(customers);
        apply(new OpportunityReopened(command.opportunityId(), customer, closing.value(), command.reason()));
        plan.missed(caller, customer).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(OpportunityEvent event) {
        id = event.opportunityId();
        standing = Standing.after(standing, event);
        course = course.after(event);
        closing = closing.after(event);
    }

    /** A process repeats what the log says of a customer, whether or not this service has heard of him already. */
    private static CustomerEntry customer(OpenOpportunity command, Caller caller, CustomerDirectory customers) {
        if (caller.member().isPresent()) {
            return customers.seeForNew(command.customerId(), caller, LeadRefusal.CUSTOMER_NOT_FOUND);
        }
        return customers
                .meant(command.customerId())
                .orElseGet(() -> new CustomerEntry(
                        command.customerId(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty()));
    }

    private void mustBeFulfilled(SalesStep step) {
        for (var requirement : step.exit()) {
            if (!isMet(requirement, step)) {
                throw new Refusal(
                        LeadRefusal.STAGE_REQUIREMENT_UNMET,
                        Map.of("stage", step.id().value(), "requirement", requirement.name()));
            }
        }
    }

    private boolean isMet(ExitRequirement requirement, SalesStep step) {
        return switch (requirement) {
            case PLAN_ITEM_DONE -> plan.hasDone(step.id());
            case PRODUCT_NAMED -> terms.namesProducts();
            case VALUE_EXPECTED -> terms.forecast().value().isPresent();
            case CLOSE_EXPECTED -> terms.forecast().close().isPresent();
            case REVIEWED -> terms.isApproved();
            case OWNER_ASSIGNED -> standing().owner().isPresent();
        };
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
