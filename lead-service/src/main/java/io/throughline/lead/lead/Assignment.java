package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.handover.HandOverLead;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.lead.LeadPoolCommand.ClaimLead;
import io.throughline.lead.lead.LeadPoolCommand.DistributeLead;
import io.throughline.lead.lead.LeadPoolCommand.ReturnLeadToPool;
import io.throughline.lead.lead.LeadUpkeep.CheckFollowUp;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a lead: whom a supervisor names or the rules choose, who took it out of the public pool, or nobody yet; and
 * the clock that finds out whether anybody does (U3).
 */
class Assignment {

    private static final Assignee ASSIGNEE =
            new Assignee(Permission.OWN_CUSTOMERS, LeadRefusal.ASSIGNEE_NOT_FOUND, LeadRefusal.ASSIGNEE_NOT_IN_SALES);

    private @Nullable Standing standing;
    private FollowUp followUp = FollowUp.from(Instant.EPOCH, false);
    private Optional<StaffId> previousOwner = Optional.empty();
    private Instant returnedAt = Instant.EPOCH;
    private List<LeadFact> facts = List.of();

    Assignment() {}

    @CommandHandler
    void handle(AssignLead command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        standing().mustBeOpen(command, caller);
        ASSIGNEE.check(command.assignee(), caller, staff);
        if (standing().isOwnedBy(command.assignee())) return;
        apply(new LeadAssigned(
                standing().id(),
                customer(customers),
                command.assignee(),
                standing().owner()));
    }

    /** Only if it is still with whom the handing over found it. */
    @CommandHandler
    void handle(HandOverLead command, CustomerDirectory customers) {
        if (standing().isClosed()
                || !standing().owner().equals(command.from())
                || standing().owner().equals(command.to())) return;
        apply(new LeadHandedOver(
                standing().id(), customer(customers), standing().owner(), command.to()));
    }

    @CommandHandler
    void handle(UnassignLead command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        standing()
                .owner()
                .ifPresent(previous -> apply(new LeadUnassigned(standing().id(), customer(customers), previous)));
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
        standing().mustBeOpen(command, caller);
        refuse(standing().owner().isPresent(), LeadRefusal.LEAD_OWNED);
        var customer = customer(customers);
        var chosen = Distribution.of(standing().captured(), customer, facts, rules, staff, openLeads, caller.now())
                .orElseThrow(() -> new Refusal(LeadRefusal.NO_RULE_FITS));
        openLeads.given(standing().id(), chosen.assignee());
        apply(chosen);
        apply(new LeadAssigned(standing().id(), customer, chosen.assignee(), Optional.empty()));
        return chosen.assignee().toString();
    }

    @CommandHandler
    void handle(ReturnLeadToPool command, Caller caller, CustomerDirectory customers, LeadRules rules) {
        standing().mustBeOpen(command, caller);
        if (standing().step() == Step.POOL) return;
        apply(new LeadReturnedToPool(
                standing().id(),
                customer(customers),
                standing().owner(),
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
        if (standing().step() != Step.POOL) standing().mustBeSeen(command, caller);
        var claimant = caller.author().orElseThrow(() -> new Refusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES));
        if (standing().isOwnedBy(claimant)) return;
        refuse(standing().step() != Step.POOL, LeadRefusal.LEAD_NOT_IN_POOL);
        ASSIGNEE.check(claimant, caller, staff);
        var now = rules.followUp();
        var lockedUntil = returnedAt.plus(Duration.ofDays(now.rules().previousOwnerLockDays()));
        refuse(
                previousOwner.filter(claimant::equals).isPresent()
                        && caller.received().isBefore(lockedUntil),
                LeadRefusal.LEAD_LOCKED);
        var day = LocalDate.ofInstant(caller.received(), ZoneOffset.UTC);
        int turn = PoolQuota.take(
                standing().id(), claimant, caller.received(), now.rules().claimsPerDay(), places);
        var customer = customer(customers);
        apply(new LeadClaimed(standing().id(), customer, claimant, day, turn, now.version()));
        apply(new LeadAssigned(standing().id(), customer, claimant, Optional.empty()));
    }

    @CommandHandler
    void handle(
            CheckFollowUp command, Caller caller, CustomerDirectory customers, StaffDirectory staff, LeadRules rules) {
        if (standing().isClosed() || standing().step() == Step.POOL) return;
        followUp.due(standing().id(), customer(customers), standing().owner(), rules.followUp(), staff, caller.now())
                .ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(LeadEvent event, MetaData metaData, @Timestamp Instant recordedAt) {
        var provenance = Provenance.of(metaData);
        var happened = provenance.occurredAt().orElse(recordedAt);
        standing = Standing.after(standing, event, provenance);
        followUp = followUp.after(event, FollowUpClock.since(provenance, recordedAt), happened);
        facts = LeadFact.after(facts, event, happened, "");
        if (event instanceof LeadReturnedToPool back) {
            previousOwner = back.previous();
            returnedAt = happened;
        }
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
