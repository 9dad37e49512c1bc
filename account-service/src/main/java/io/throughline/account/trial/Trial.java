package io.throughline.account.trial;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TrialRefusal;
import io.throughline.account.charge.Charge;
import io.throughline.account.trial.TrialCommand.ApproveTrial;
import io.throughline.account.trial.TrialCommand.ExtendTrial;
import io.throughline.account.trial.TrialCommand.RegisterTrial;
import io.throughline.account.trial.TrialCommand.RejectTrial;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import io.throughline.contracts.account.TrialId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A trial: registered with the code of a salesperson, who looks after the customer from then on; opened or rejected by
 * who may approve trials; extended by the salesperson as far as the rules go, by who approves as far as he likes; over
 * when its time has come, until it is extended again (A25, P6). A customer has one trial, ever.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Trial {

    private static final String OF_CUSTOMER = "trial.customer";

    @AggregateIdentifier
    private TrialId id;

    private Charge charge;
    private boolean rejected;
    private @Nullable Instant until;
    private boolean over;
    private int extensions;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Trial() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterTrial command, Caller caller, StaffDirectory staff, CustomerDirectory customers) {
        var seller = staff.all().stream()
                .filter(m -> m.code().equals(Optional.of(command.staffCode())))
                .filter(m -> staff.permissionsOf(m).contains(Permission.OWN_CUSTOMERS))
                .findFirst()
                .map(StaffMember::id)
                .orElseThrow(() -> new Refusal(TrialRefusal.STAFF_CODE_UNKNOWN));
        var known = command.customerId()
                .map(named -> customers.seeForNew(named, caller, AccountRefusal.CUSTOMER_NOT_FOUND));
        boolean anothers = known.flatMap(CustomerEntry::owner)
                .filter(owner -> !owner.equals(seller))
                .isPresent();
        refuse(anothers, TrialRefusal.CUSTOMER_OF_ANOTHER);
        var of = known.map(CustomerEntry::customerId)
                .orElseGet(() -> command.trialId().newCustomer());
        Claim.take(OF_CUSTOMER, of.toString(), command.trialId().toString(), TrialRefusal.CUSTOMER_HAD_TRIAL)
                .stage();
        apply(new TrialRegistered(command.trialId(), of, command.name(), command.phone(), seller, command.staffCode()));
    }

    @CommandHandler
    void handle(ApproveTrial command, Caller caller, CustomerDirectory customers, CurrentTrialRules rules) {
        mustBeSeen(command, caller, customers);
        refuse(rejected, TrialRefusal.TRIAL_DECIDED);
        if (until != null) return;
        var by = rules.now();
        var end = caller.now().plus(Duration.ofDays(by.rules().days()));
        apply(new TrialApproved(id, customer(customers), end, by.version()));
    }

    @CommandHandler
    void handle(RejectTrial command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(until != null, TrialRefusal.TRIAL_DECIDED);
        if (rejected) return;
        apply(new TrialRejected(id, customer(customers), command.reason()));
    }

    /** One that is over runs again from now; one that runs ends later. */
    @CommandHandler
    void handle(ExtendTrial command, Caller caller, CustomerDirectory customers, CurrentTrialRules rules) {
        mustBeSeen(command, caller, customers);
        if (until == null) throw new Refusal(TrialRefusal.TRIAL_NOT_OPENED);
        var by = rules.now();
        boolean free = caller.may(Permission.APPROVE_TRIALS);
        refuse(!free && command.days() > by.rules().extensionDays(), TrialRefusal.EXTENSION_TOO_LONG);
        refuse(!free && extensions >= by.rules().extensions(), TrialRefusal.EXTENSIONS_USED);
        var start = until.isBefore(caller.now()) ? caller.now() : until;
        var end = start.plus(Duration.ofDays(command.days()));
        apply(new TrialExtended(id, customer(customers), until, end, free ? 0 : extensions + 1, by.version()));
    }

    @CommandHandler
    void handle(ExpireTrial command, Caller caller, CustomerDirectory customers) {
        if (until == null || over || caller.received().isBefore(until)) return;
        apply(new TrialExpired(id, customer(customers), until));
    }

    @EventSourcingHandler
    void on(TrialRegistered event) {
        id = event.trialId();
        charge = new Charge(event.customerId(), event.salesperson());
    }

    @EventSourcingHandler
    void on(TrialApproved event) {
        until = event.until();
    }

    @EventSourcingHandler
    void on(TrialRejected event) {
        rejected = true;
    }

    @EventSourcingHandler
    void on(TrialExtended event) {
        until = event.until();
        over = false;
        extensions = Math.max(extensions, event.extension());
    }

    @EventSourcingHandler
    void on(TrialExpired event) {
        over = true;
    }

    private void mustBeSeen(TrialCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, command.notFound());
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
