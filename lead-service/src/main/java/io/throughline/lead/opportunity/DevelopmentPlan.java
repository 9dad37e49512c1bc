package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.PlanCommand.AddPlanItem;
import io.throughline.lead.opportunity.PlanCommand.CancelPlanItem;
import io.throughline.lead.opportunity.PlanCommand.ChangePlanItem;
import io.throughline.lead.opportunity.PlanCommand.CompletePlanItem;
import io.throughline.lead.opportunity.PlanCommand.NotePlanItem;
import io.throughline.lead.opportunity.PlanCommand.ReopenPlanItem;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to win one opportunity (L10), and how it goes (L11). An item is open until it is done with a result or
 * cancelled with a reason; either can be taken back. That its last day has passed is told once, and once more after each time
 * that it is given another or opened again.
 */
class DevelopmentPlan {

    private static final int MOST_ITEMS = 200;

    private @Nullable Standing standing;
    private Course course = Course.BUILT_IN;
    private List<PlanItem> items = List.of();

    DevelopmentPlan() {}

    @CommandHandler
    void handle(AddPlanItem command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        standing().mustBeOpen(command, caller);
        var planned = new PlanItemPlanned(
                command.opportunityId(),
                customer(customers),
                command.planItemId(),
                step(command.stage().orElse(course.stage())),
                command.title(),
                command.due(),
                responsible(command.responsible(), caller, staff));
        var before = find(command.planItemId());
        if (before.filter(item -> item.is(planned)).isPresent()) return;
        refuse(before.isPresent(), LeadRefusal.PLAN_ITEM_TAKEN);
        refuse(items.size() >= MOST_ITEMS, LeadRefusal.OPPORTUNITY_FULL);
        apply(planned);
    }

    @CommandHandler
    void handle(ChangePlanItem command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var item = openItem(command, caller);
        var planned = new PlanItemPlanned(
                command.opportunityId(),
                customer(customers),
                command.planItemId(),
                step(command.stage()),
                command.title(),
                command.due(),
                responsible(command.responsible(), caller, staff));
        if (!item.is(planned)) apply(planned);
    }

    @CommandHandler
    void handle(NotePlanItem command, Caller caller, CustomerDirectory customers) {
        openItem(command, caller);
        apply(new PlanItemNoted(command.opportunityId(), customer(customers), command.planItemId(), command.note()));
    }

    @CommandHandler
    void handle(CompletePlanItem command, Caller caller, CustomerDirectory customers) {
        var item = item(command, caller);
        if (item.done().map(PlanItemDone::result).equals(Optional.of(command.result()))) return;
        refuse(!item.isOpen(), LeadRefusal.PLAN_ITEM_ENDED);
        apply(new PlanItemDone(command.opportunityId(), customer(customers), command.planItemId(), command.result()));
    }

    @CommandHandler
    void handle(CancelPlanItem command, Caller caller, CustomerDirectory customers) {
        var item = item(command, caller);
        if (item.cancelled().map(PlanItemCancelled::reason).equals(Optional.of(command.reason()))) return;
        refuse(!item.isOpen(), LeadRefusal.PLAN_ITEM_ENDED);
        apply(new PlanItemCancelled(
                command.opportunityId(), customer(customers), command.planItemId(), command.reason()));
    }

    @CommandHandler
    void handle(ReopenPlanItem command, Caller caller, CustomerDirectory customers) {
        var item = item(command, caller);
        if (item.isOpen()) return;
        apply(new PlanItemReopened(
                command.opportunityId(),
                customer(customers),
                command.planItemId(),
                item.planned().due()));
    }

    /** The clock asks; the plan may have changed since it was set. */
    @CommandHandler
    void handle(MissPlanItem command, Caller caller, CustomerDirectory customers) {
        if (standing().closed()) return;
        missed(caller, customer(customers)).stream()
                .filter(event -> event.planItemId().equals(command.planItemId()))
                .forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(OpportunityEvent event) {
        standing = Standing.after(standing, event);
        course = course.after(event);
        if (event instanceof OpportunityPlanEvent planned) items = after(planned);
    }

    /** Whether something was done for that step. */
    boolean hasDone(StageId stage) {
        return items.stream().anyMatch(item -> item.isDoneFor(stage));
    }

    /** The items whose last day has passed, and nobody was told. */
    List<PlanItemOverdue> missed(Caller caller, CustomerId customer) {
        var today = LocalDate.ofInstant(caller.received(), ZoneOffset.UTC);
        return items.stream()
                .filter(item -> item.isMissed(today))
                .map(item -> new PlanItemOverdue(
                        standing().id(),
                        customer,
                        item.id(),
                        item.planned().due().orElseThrow(),
                        item.planned().responsible()))
                .toList();
    }

    private List<PlanItem> after(OpportunityPlanEvent event) {
        List<PlanItem> next = new ArrayList<>(items);
        next.replaceAll(item -> item.id().equals(event.planItemId()) ? item.after(event) : item);
        if (event instanceof PlanItemPlanned planned && find(event.planItemId()).isEmpty()) {
            next.add(PlanItem.of(planned));
        }
        return List.copyOf(next);
    }

    private PlanItem item(PlanCommand command, Caller caller) {
        standing().mustBeOpen(command, caller);
        return find(command.planItemId()).orElseThrow(() -> new Refusal(LeadRefusal.PLAN_ITEM_NOT_FOUND));
    }

    private PlanItem openItem(PlanCommand command, Caller caller) {
        var item = item(command, caller);
        refuse(!item.isOpen(), LeadRefusal.PLAN_ITEM_ENDED);
        return item;
    }

    private Optional<PlanItem> find(PlanItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private StageId step(StageId stage) {
        refuse(course.method().step(stage).isEmpty(), LeadRefusal.STAGE_UNKNOWN);
        return stage;
    }

    /** Whoever plans chooses among those within his reach; else it is the owner's work. */
    private Optional<StaffId> responsible(Optional<StaffId> named, Caller caller, StaffDirectory staff) {
        named.ifPresent(one -> Owners.ASSIGNEE.check(one, caller, staff));
        return named.or(() -> standing().owner());
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
