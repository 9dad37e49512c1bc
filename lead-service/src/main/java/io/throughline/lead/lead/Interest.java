package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.NurturingEnd;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadDetailCommand.LinkLeadToCompany;
import io.throughline.lead.lead.LeadDetailCommand.RecogniseVisitor;
import io.throughline.lead.lead.LeadDetailCommand.RecordLeadBehaviour;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadDetailCommand.UnlinkLeadFromCompany;
import io.throughline.lead.lead.LeadDetailCommand.UntagLead;
import io.throughline.lead.lead.LeadNurturingCommand.StartNurturing;
import io.throughline.lead.lead.LeadNurturingCommand.StopNurturing;
import io.throughline.lead.lead.LeadUpkeep.FollowVisitor;
import io.throughline.lead.lead.LeadUpkeep.TakeNurturingStep;
import io.throughline.lead.lead.LeadUpkeep.TakeOverBehaviour;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Provenance;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who showed interest: his tags, what he does, his company; and the plan that nurtures him (L4, L5). */
class Interest {

    private @Nullable Standing standing;
    private @Nullable CustomerId company;
    private @Nullable Nurturing nurturing;
    private final Set<String> tags = new HashSet<>();
    private final Set<VisitorId> visitors = new HashSet<>();

    Interest() {}

    @CommandHandler
    void handle(TagLead command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        standing().mustBeOpen(command, caller);
        var tag = command.tag().strip();
        if (tags.contains(tag)) return;
        apply(new LeadTagged(standing().id(), customer(customers), tag));
        startNurturing(Nurturing.forTag(tag, rules.nurturing()), caller, customers, rules);
    }

    @CommandHandler
    void handle(UntagLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        var tag = command.tag().strip();
        if (!tags.contains(tag)) return;
        apply(new LeadUntagged(standing().id(), customer(customers), tag));
    }

    @CommandHandler
    void handle(RecordLeadBehaviour command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        standing().mustBeSeen(command, caller);
        behaved(command.behaviour(), command.subject(), command.interest(), Optional.empty(), caller, customers, rules);
    }

    @CommandHandler
    void handle(LinkLeadToCompany command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        var target = customers.seeForNew(command.company(), caller, LeadRefusal.CUSTOMER_NOT_FOUND);
        refuse(!target.hasAccount(), LeadRefusal.CUSTOMER_WITHOUT_ACCOUNT);
        if (target.customerId().equals(company)) return;
        unlink(customers);
        apply(new LeadLinkedToCompany(standing().id(), customer(customers), target.customerId()));
    }

    @CommandHandler
    void handle(UnlinkLeadFromCompany command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        unlink(customers);
    }

    @CommandHandler
    void handle(RecogniseVisitor command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        if (visitors.contains(command.visitorId())) return;
        apply(new LeadVisitorRecognised(standing().id(), customer(customers), command.visitorId()));
    }

    /** Each is recorded at the time when he did it, and names the event that told it then: where it comes from is kept. */
    @CommandHandler
    void handle(TakeOverBehaviour command, Caller caller, CustomerDirectory customers, VisitorHistory history) {
        var customer = customer(customers);
        for (var past : history.before(command.visitorId(), command.before())) {
            var behaviour = past.event();
            apply(
                    new LeadBehaviourRecorded(
                            standing().id(),
                            customer,
                            behaviour.behaviour(),
                            behaviour.subject(),
                            behaviour.interest(),
                            Optional.of(command.visitorId())),
                    Retold.of(past, caller));
        }
    }

    @CommandHandler
    void handle(FollowVisitor command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        behaved(
                command.behaviour(),
                command.subject(),
                command.interest(),
                Optional.of(command.visitorId()),
                caller,
                customers,
                rules);
    }

    @CommandHandler
    void handle(StartNurturing command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        standing().mustBeOpen(command, caller);
        var plan = Nurturing.named(command.plan(), rules.nurturing());
        refuse(plan.isEmpty(), LeadRefusal.NURTURING_PLAN_NOT_FOUND);
        refuse(nurturing != null && !nurturing.plan().code().equals(command.plan()), LeadRefusal.NURTURED_ALREADY);
        startNurturing(plan, caller, customers, rules);
    }

    @CommandHandler
    void handle(StopNurturing command, Caller caller, CustomerDirectory customers) {
        standing().mustBeSeen(command, caller);
        endNurturing(NurturingEnd.STOPPED, customers);
    }

    @CommandHandler
    void handle(TakeNurturingStep command, Caller caller, CustomerDirectory customers) {
        if (nurturing == null || caller.now().isBefore(nurturing.at())) return;
        var due = nurturing.taken(standing().id(), customer(customers), caller.now());
        apply(due);
        if (due.nextStepAt().isEmpty()) endNurturing(NurturingEnd.COMPLETED, customers);
    }

    @EventSourcingHandler
    void on(LeadEvent event, MetaData metaData) {
        standing = Standing.after(standing, event, Provenance.of(metaData));
        nurturing = Nurturing.after(nurturing, event);
        switch (event) {
            case LeadTagged e -> tags.add(e.tag());
            case LeadUntagged e -> tags.remove(e.tag());
            case LeadLinkedToCompany e -> company = e.company();
            case LeadUnlinkedFromCompany unused -> company = null;
            case LeadVisitorRecognised e -> visitors.add(e.visitorId());
            default -> {}
        }
    }

    private void behaved(
            BehaviourKind behaviour,
            String subject,
            Optional<String> interest,
            Optional<VisitorId> visitor,
            Caller caller,
            CustomerDirectory customers,
            LeadRules rules) {
        apply(new LeadBehaviourRecorded(standing().id(), customer(customers), behaviour, subject, interest, visitor));
        if (standing().isClosed()) return;
        if (behaviour == BehaviourKind.REPLY) endNurturing(NurturingEnd.REPLIED, customers);
        startNurturing(Nurturing.forBehaviour(behaviour, rules.nurturing()), caller, customers, rules);
    }

    private void startNurturing(
            Optional<NurturingPlan> plan, Caller caller, CustomerDirectory customers, LeadRules rules) {
        if (nurturing != null || plan.isEmpty()) return;
        apply(Nurturing.started(standing().id(), customer(customers), plan.get(), rules.nurturing(), caller.now()));
    }

    /** Whatever plan he is nurtured by comes to its end; nothing happens when there is none. */
    void endNurturing(NurturingEnd reason, CustomerDirectory customers) {
        if (nurturing == null) return;
        apply(new NurturingEnded(
                standing().id(), customer(customers), nurturing.plan().code(), reason));
    }

    private void unlink(CustomerDirectory customers) {
        if (company != null) apply(new LeadUnlinkedFromCompany(standing().id(), customer(customers), company));
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
