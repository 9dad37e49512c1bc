package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
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
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.lead.NurturingEnd;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.Suspects;
import io.throughline.lead.handover.HandOverLead;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadCommand.ReopenLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.lead.LeadCommand.UnqualifyLead;
import io.throughline.lead.lead.LeadCommand.WithdrawLead;
import io.throughline.lead.lead.LeadDetailCommand.LinkLeadToCompany;
import io.throughline.lead.lead.LeadDetailCommand.RecogniseVisitor;
import io.throughline.lead.lead.LeadDetailCommand.RecordLeadBehaviour;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadDetailCommand.UnlinkLeadFromCompany;
import io.throughline.lead.lead.LeadDetailCommand.UntagLead;
import io.throughline.lead.lead.LeadNurturingCommand.StartNurturing;
import io.throughline.lead.lead.LeadNurturingCommand.StopNurturing;
import io.throughline.lead.lead.LeadPoolCommand.ClaimLead;
import io.throughline.lead.lead.LeadPoolCommand.DistributeLead;
import io.throughline.lead.lead.LeadPoolCommand.ReturnLeadToPool;
import io.throughline.lead.lead.LeadUpkeep.CheckFollowUp;
import io.throughline.lead.lead.LeadUpkeep.FollowVisitor;
import io.throughline.lead.lead.LeadUpkeep.TakeNurturingStep;
import io.throughline.lead.lead.LeadUpkeep.TakeOverBehaviour;
import io.throughline.lead.rules.LeadRules;
import io.throughline.lead.scoring.LeadFact;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Assignee;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who showed interest. A lead is new until somebody is responsible: a supervisor assigns it, a rule distributes it,
 * or it falls into the public pool, where anybody in sales may claim it. Its assignee gets in touch, finds it worth
 * pursuing, and converts it into a customer with an account. Until then it can be rejected, at any step, with a reason, or
 * withdrawn when it was captured by mistake; both can be taken back. Converted is for ever (features §4). While it is open
 * a clock runs (U3): nobody in touch means that the owner is told, then his supervisor, then the pool has it. At any moment
 * it has exactly one owner, or waits for one, or is in the pool. What is known of him meanwhile (tags, behaviour, company)
 * moves it no step. There are no snapshots of it: its events are few, and what they say of the person is sealed only there.
 */
@Aggregate(cache = "aggregateCache")
class Lead {

    /** How far a lead has come. */
    private enum Step {
        NEW,
        POOL,
        ASSIGNED,
        CONTACTED,
        QUALIFIED,
        CONVERTED,
        REJECTED,
        WITHDRAWN;

        boolean isClosed() {
            return this == CONVERTED || this == REJECTED || this == WITHDRAWN;
        }
    }

    private static final Assignee ASSIGNEE =
            new Assignee(Permission.OWN_CUSTOMERS, LeadRefusal.ASSIGNEE_NOT_FOUND, LeadRefusal.ASSIGNEE_NOT_IN_SALES);

    @AggregateIdentifier
    private LeadId id;

    private Step step = Step.NEW;
    private Step stepBefore = Step.NEW;
    private @Nullable LeadCaptured captured;
    private @Nullable StaffId assignee;
    private @Nullable StaffId capturer;
    private @Nullable LeadRejected rejected;
    private @Nullable LeadConverted converted;
    private @Nullable StaffId previousOwner;
    private Instant returnedAt = Instant.EPOCH;
    private FollowUp followUp = FollowUp.from(Instant.EPOCH, false);
    private List<LeadFact> facts = List.of();
    private @Nullable CustomerId company;
    private @Nullable Nurturing nurturing;
    private final Set<String> tags = new HashSet<>();
    private final Set<VisitorId> visitors = new HashSet<>();

    Lead() {}

    /** Answers with the customer whom the lead is about. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    String handle(CaptureLead command, Caller caller, CustomerDirectory customers, LeadRules rules, Suspects suspects) {
        var capture = Capture.of(command, caller, customers, rules, suspects);
        capture.events().forEach(AggregateLifecycle::apply);
        return capture.customer().toString();
    }

    @CommandHandler
    void handle(AssignLead command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeOpen(command, caller);
        ASSIGNEE.check(command.assignee(), caller, staff);
        if (command.assignee().equals(assignee)) return;
        apply(new LeadAssigned(id, customer(customers), command.assignee(), owner()));
    }

    /** Only if it is still with whom the handing over found it. */
    @CommandHandler
    void handle(HandOverLead command, CustomerDirectory customers) {
        if (step.isClosed() || !owner().equals(command.from()) || owner().equals(command.to())) return;
        apply(new LeadHandedOver(id, customer(customers), owner(), command.to()));
    }

    @CommandHandler
    void handle(UnassignLead command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        if (assignee == null) return;
        apply(new LeadUnassigned(id, customer(customers), assignee));
    }

    @CommandHandler
    void handle(RecordLeadContact command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        refuse(assignee == null, LeadRefusal.LEAD_NOT_ASSIGNED);
        apply(new LeadContacted(id, customer(customers), command.channel(), command.note()));
    }

    @CommandHandler
    void handle(QualifyLead command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        if (step == Step.QUALIFIED) return;
        refuse(step != Step.CONTACTED, LeadRefusal.LEAD_NOT_CONTACTED);
        apply(new LeadQualified(id, customer(customers), command.note()));
        endNurturing(NurturingEnd.QUALIFIED, customers);
    }

    @CommandHandler
    void handle(UnqualifyLead command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        if (step != Step.QUALIFIED) return;
        apply(new LeadUnqualified(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(RejectLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        if (step == Step.REJECTED
                && rejected != null
                && rejected.reason() == command.reason()
                && rejected.explanation().equals(command.explanation())) return;
        refuse(step.isClosed(), LeadRefusal.LEAD_CLOSED);
        var unexplained = command.reason() == LeadRejectionReason.OTHER
                && command.explanation().isEmpty();
        refuse(unexplained, LeadRefusal.REASON_NOT_EXPLAINED);
        endNurturing(NurturingEnd.CLOSED, customers);
        apply(new LeadRejected(id, customer(customers), command.reason(), command.explanation()));
    }

    @CommandHandler
    void handle(ReopenLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        refuse(step != Step.REJECTED && step != Step.WITHDRAWN, LeadRefusal.LEAD_NOT_CLOSED);
        apply(new LeadReopened(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(WithdrawLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        if (step == Step.WITHDRAWN) return;
        refuse(step == Step.CONVERTED, LeadRefusal.LEAD_CONVERTED);
        endNurturing(NurturingEnd.CLOSED, customers);
        apply(new LeadWithdrawn(id, customer(customers), command.reason()));
    }

    /** Answers with the customer whose account it is from now on. */
    @CommandHandler
    String handle(ConvertLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        refuse(step == Step.REJECTED || step == Step.WITHDRAWN, LeadRefusal.LEAD_CLOSED);
        refuse(step != Step.QUALIFIED && step != Step.CONVERTED, LeadRefusal.LEAD_NOT_QUALIFIED);
        var wanted = Conversion.of(captured(), Objects.requireNonNull(assignee), command, caller, customers);
        if (converted == null) {
            endNurturing(NurturingEnd.CLOSED, customers);
            apply(wanted);
        } else {
            refuse(!Conversion.same(wanted, converted), LeadRefusal.LEAD_CLOSED);
        }
        return wanted.customerId().toString();
    }

    /** Answers with whom the rules chose. */
    @CommandHandler
    String handle(
            DistributeLead command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            LeadRules rules,
            OpenLeads openLeads) {
        mustBeOpen(command, caller);
        refuse(assignee != null, LeadRefusal.LEAD_OWNED);
        var customer = customer(customers);
        var chosen = Distribution.of(captured(), customer, facts, rules, staff, openLeads, caller.now())
                .orElseThrow(() -> new Refusal(LeadRefusal.NO_RULE_FITS));
        openLeads.given(id, chosen.assignee());
        apply(chosen);
        apply(new LeadAssigned(id, customer, chosen.assignee(), Optional.empty()));
        return chosen.assignee().toString();
    }

    @CommandHandler
    void handle(ReturnLeadToPool command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        mustBeOpen(command, caller);
        if (step == Step.POOL) return;
        apply(new LeadReturnedToPool(
                id,
                customer(customers),
                owner(),
                LeadReturnReason.GIVEN_BACK,
                rules.followUp().version()));
    }

    /** Who may see it does not matter: the pool is public. Of a lead that is not in it, only who sees it learns so. */
    @CommandHandler
    void handle(
            ClaimLead command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            LeadRules rules,
            Places places) {
        if (step != Step.POOL) mustBeSeen(command, caller);
        var claimant = caller.author().orElseThrow(() -> new Refusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES));
        if (claimant.equals(assignee)) return;
        refuse(step != Step.POOL, LeadRefusal.LEAD_NOT_IN_POOL);
        ASSIGNEE.check(claimant, caller, staff);
        var now = rules.followUp();
        var lockedUntil = returnedAt.plus(Duration.ofDays(now.rules().previousOwnerLockDays()));
        refuse(claimant.equals(previousOwner) && caller.received().isBefore(lockedUntil), LeadRefusal.LEAD_LOCKED);
        var day = LocalDate.ofInstant(caller.received(), ZoneOffset.UTC);
        int turn = PoolQuota.take(id, claimant, caller.received(), now.rules().claimsPerDay(), places);
        var customer = customer(customers);
        apply(new LeadClaimed(id, customer, claimant, day, turn, now.version()));
        apply(new LeadAssigned(id, customer, claimant, Optional.empty()));
    }

    @CommandHandler
    void handle(
            CheckFollowUp command, Caller caller, CustomerDirectory customers, StaffDirectory staff, LeadRules rules) {
        if (step.isClosed() || step == Step.POOL) return;
        followUp.due(id, customer(customers), owner(), rules.followUp(), staff, caller.now())
                .ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(TagLead command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        mustBeOpen(command, caller);
        var tag = command.tag().strip();
        if (tags.contains(tag)) return;
        apply(new LeadTagged(id, customer(customers), tag));
        startNurturing(Nurturing.forTag(tag, rules.nurturing()), caller, customers, rules);
    }

    @CommandHandler
    void handle(UntagLead command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        var tag = command.tag().strip();
        if (!tags.contains(tag)) return;
        apply(new LeadUntagged(id, customer(customers), tag));
    }

    @CommandHandler
    void handle(RecordLeadBehaviour command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        mustBeSeen(command, caller);
        behaved(command.behaviour(), command.subject(), command.interest(), Optional.empty(), caller, customers, rules);
    }

    @CommandHandler
    void handle(LinkLeadToCompany command, Caller caller, CustomerDirectory customers) {
        mustBeOpen(command, caller);
        var target = customers.see(command.company(), caller, LeadRefusal.CUSTOMER_NOT_FOUND);
        refuse(!target.hasAccount(), LeadRefusal.CUSTOMER_WITHOUT_ACCOUNT);
        if (target.customerId().equals(company)) return;
        unlink(customers);
        apply(new LeadLinkedToCompany(id, customer(customers), target.customerId()));
    }

    @CommandHandler
    void handle(UnlinkLeadFromCompany command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        unlink(customers);
    }

    @CommandHandler
    void handle(RecogniseVisitor command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        if (visitors.contains(command.visitorId())) return;
        apply(new LeadVisitorRecognised(id, customer(customers), command.visitorId()));
    }

    /** Each is recorded at the time when he did it, and names the event that told it then: where it comes from is kept. */
    @CommandHandler
    void handle(TakeOverBehaviour command, Caller caller, CustomerDirectory customers, VisitorHistory history) {
        var customer = customer(customers);
        for (var past : history.before(command.visitorId(), command.before())) {
            var behaviour = past.event();
            apply(
                    new LeadBehaviourRecorded(
                            id,
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
        mustBeOpen(command, caller);
        var plan = Nurturing.named(command.plan(), rules.nurturing());
        refuse(plan.isEmpty(), LeadRefusal.NURTURING_PLAN_NOT_FOUND);
        refuse(nurturing != null && !nurturing.plan().code().equals(command.plan()), LeadRefusal.NURTURED_ALREADY);
        startNurturing(plan, caller, customers, rules);
    }

    @CommandHandler
    void handle(StopNurturing command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller);
        endNurturing(NurturingEnd.STOPPED, customers);
    }

    @CommandHandler
    void handle(TakeNurturingStep command, Caller caller, CustomerDirectory customers) {
        if (nurturing == null || caller.now().isBefore(nurturing.at())) return;
        var due = nurturing.taken(id, customer(customers), caller.now());
        apply(due);
        if (due.nextStepAt().isEmpty()) endNurturing(NurturingEnd.COMPLETED, customers);
    }

    @EventSourcingHandler
    void on(LeadCaptured event, MetaData metaData, @Timestamp Instant recordedAt) {
        id = event.leadId();
        captured = event;
        capturer = Provenance.of(metaData).staff().orElse(null);
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), false);
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    /** Who gets it is to be in touch, whoever was before; with the same person it stands where it stood. */
    @EventSourcingHandler
    void on(LeadAssigned event, MetaData metaData, @Timestamp Instant recordedAt) {
        assignee = event.assignee();
        capturer = null;
        if (step == Step.NEW || step == Step.POOL) step = Step.ASSIGNED;
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), false);
    }

    /** Who has it now starts where the other stopped, with a clock of his own; what is nobody's begins again. */
    @EventSourcingHandler
    void on(LeadHandedOver event, MetaData metaData, @Timestamp Instant recordedAt) {
        assignee = event.to().orElse(null);
        capturer = null;
        if (assignee == null) step = Step.NEW;
        else if (step == Step.NEW || step == Step.POOL) step = Step.ASSIGNED;
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), false);
    }

    @EventSourcingHandler
    void on(LeadUnassigned event, MetaData metaData, @Timestamp Instant recordedAt) {
        assignee = null;
        step = Step.NEW;
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), false);
    }

    @EventSourcingHandler
    void on(LeadContacted event, MetaData metaData, @Timestamp Instant recordedAt) {
        if (step == Step.ASSIGNED) step = Step.CONTACTED;
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), true);
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    @EventSourcingHandler
    void on(LeadQualified event) {
        step = Step.QUALIFIED;
    }

    @EventSourcingHandler
    void on(LeadUnqualified event) {
        step = Step.CONTACTED;
    }

    @EventSourcingHandler
    void on(LeadRejected event) {
        if (!step.isClosed()) stepBefore = step;
        step = Step.REJECTED;
        rejected = event;
    }

    @EventSourcingHandler
    void on(LeadWithdrawn event) {
        if (!step.isClosed()) stepBefore = step;
        step = Step.WITHDRAWN;
    }

    @EventSourcingHandler
    void on(LeadReopened event, MetaData metaData, @Timestamp Instant recordedAt) {
        step = stepBefore;
        rejected = null;
        followUp = FollowUp.from(FollowUpClock.since(Provenance.of(metaData), recordedAt), false);
    }

    @EventSourcingHandler
    void on(LeadConverted event) {
        step = Step.CONVERTED;
        converted = event;
    }

    @EventSourcingHandler
    void on(LeadEscalated event, MetaData metaData, @Timestamp Instant recordedAt) {
        followUp = followUp.escalated(event.level(), happened(metaData, recordedAt));
    }

    @EventSourcingHandler
    void on(LeadReturnedToPool event, MetaData metaData, @Timestamp Instant recordedAt) {
        step = Step.POOL;
        assignee = null;
        previousOwner = event.previous().orElse(null);
        returnedAt = happened(metaData, recordedAt);
    }

    @EventSourcingHandler
    void on(LeadOriginTold event, MetaData metaData, @Timestamp Instant recordedAt) {
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    @EventSourcingHandler
    void on(LeadTagged event, MetaData metaData, @Timestamp Instant recordedAt) {
        tags.add(event.tag());
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    @EventSourcingHandler
    void on(LeadUntagged event, MetaData metaData, @Timestamp Instant recordedAt) {
        tags.remove(event.tag());
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    @EventSourcingHandler
    void on(LeadBehaviourRecorded event, MetaData metaData, @Timestamp Instant recordedAt) {
        facts = LeadFact.after(facts, event, happened(metaData, recordedAt), "");
    }

    @EventSourcingHandler
    void on(LeadLinkedToCompany event) {
        company = event.company();
    }

    @EventSourcingHandler
    void on(LeadUnlinkedFromCompany event) {
        company = null;
    }

    @EventSourcingHandler
    void on(LeadVisitorRecognised event) {
        visitors.add(event.visitorId());
    }

    @EventSourcingHandler
    void on(NurturingStarted event) {
        nurturing = Nurturing.after(event);
    }

    @EventSourcingHandler
    void on(NurturingStepDue event) {
        if (nurturing != null) nurturing = nurturing.after(event);
    }

    @EventSourcingHandler
    void on(NurturingEnded event) {
        nurturing = null;
    }

    private void mustBeOpen(OfLead command, Caller caller) {
        mustBeSeen(command, caller);
        refuse(step.isClosed(), LeadRefusal.LEAD_CLOSED);
    }

    /** Whoever captured it keeps sight of it until it is assigned. */
    private void mustBeSeen(OfLead command, Caller caller) {
        refuse(!caller.sees(owner(), Optional.ofNullable(capturer)), command.notFound());
    }

    private void behaved(
            BehaviourKind behaviour,
            String subject,
            Optional<String> interest,
            Optional<VisitorId> visitor,
            Caller caller,
            CustomerDirectory customers,
            LeadRules rules) {
        apply(new LeadBehaviourRecorded(id, customer(customers), behaviour, subject, interest, visitor));
        if (step.isClosed()) return;
        if (behaviour == BehaviourKind.REPLY) endNurturing(NurturingEnd.REPLIED, customers);
        startNurturing(Nurturing.forBehaviour(behaviour, rules.nurturing()), caller, customers, rules);
    }

    private void startNurturing(
            Optional<NurturingPlan> plan, Caller caller, CustomerDirectory customers, LeadRules rules) {
        if (nurturing != null || plan.isEmpty()) return;
        apply(Nurturing.started(id, customer(customers), plan.get(), rules.nurturing(), caller.now()));
    }

    private void endNurturing(NurturingEnd reason, CustomerDirectory customers) {
        if (nurturing == null) return;
        apply(new NurturingEnded(id, customer(customers), nurturing.plan().code(), reason));
    }

    private void unlink(CustomerDirectory customers) {
        if (company != null) apply(new LeadUnlinkedFromCompany(id, customer(customers), company));
    }

    private static Instant happened(MetaData metaData, Instant recordedAt) {
        return Provenance.of(metaData).occurredAt().orElse(recordedAt);
    }

    private LeadCaptured captured() {
        return Objects.requireNonNull(captured);
    }

    /** Whom it is about by now: another lead may have found that he is a customer we know. */
    private CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(captured().customerId());
    }

    private Optional<StaffId> owner() {
        return Optional.ofNullable(assignee);
    }
}
