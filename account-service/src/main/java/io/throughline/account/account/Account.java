package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.pool.Claiming;
import io.throughline.account.pool.CurrentPoolRules;
import io.throughline.account.pool.Holding;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.account.pool.RecycleAccount;
import io.throughline.account.pool.Recycling;
import io.throughline.account.pool.Returning;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account. It is opened once, by hand or by the conversion of a lead, gets persons to talk to, and is handed
 * from owner to owner. At any moment it has exactly one owner or lies in the public pool (A5, features §4). It remembers
 * no names: nothing of a person is in its snapshots.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Account {

    @AggregateIdentifier
    private @Nullable CustomerId id;

    private Holding holding = Holding.NONE;
    private final Set<ContactId> contacts = new HashSet<>();

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var byProcess = caller.member().isEmpty();
        if (id != null) {
            caller.mustSee(owner(), AccountRefusal.CUSTOMER_NOT_FOUND);
            if (byProcess) return;
            throw new Refusal(AccountRefusal.ACCOUNT_EXISTS);
        }
        var opening = new Opening(command, caller, customers, staff);
        apply(new AccountOpened(
                command.customerId(),
                command.kind(),
                command.name(),
                command.industry(),
                command.website(),
                command.phone(),
                command.address(),
                byProcess ? command.owner() : opening.owner(),
                opening.parent(),
                command.leadId(),
                command.reference(),
                command.attributes()));
    }

    @CommandHandler
    void handle(AddContact command, Caller caller) {
        caller.mustSee(owner(), command.notFound());
        if (contacts.contains(command.contactId()) && caller.member().isEmpty()) return;
        refuse(contacts.contains(command.contactId()), AccountRefusal.CONTACT_EXISTS);
        apply(new ContactAdded(
                command.contactId(),
                command.customerId(),
                command.name(),
                command.position(),
                command.email(),
                command.phone()));
    }

    @CommandHandler
    void handle(TransferAccount command, Caller caller, StaffDirectory staff) {
        caller.mustSee(owner(), command.notFound());
        command.to().ifPresent(to -> Opening.OWNER.check(to, caller, staff));
        if (command.to().equals(owner())) return;
        holding.leavePlace(command.customerId().toString());
        apply(new AccountTransferred(command.customerId(), owner(), command.to(), command.reason()));
    }

    /** Whoever may claim need not see it before; what another has is hidden from him as ever. */
    @CommandHandler
    void handle(ClaimAccount command, Caller caller, CurrentPoolRules rules, Places places) {
        new Claiming(command.customerId(), holding, caller, rules.now(), places)
                .decide()
                .ifPresent(claimed -> apply(claimed));
    }

    @CommandHandler
    void handle(ReturnAccount command, Caller caller, CurrentPoolRules rules, CustomerHistory history) {
        caller.mustSee(owner(), command.notFound());
        new Returning(holding, rules.now().rules(), history).decide(command).ifPresent(returned -> {
            holding.leavePlace(command.customerId().toString());
            apply(returned);
        });
    }

    @CommandHandler
    void handle(RecycleAccount command, Caller caller, CurrentPoolRules rules, CustomerHistory history) {
        new Recycling(command.customerId(), holding, rules.now(), history)
                .decide(caller.now())
                .ifPresent(recycled -> {
                    holding.leavePlace(command.customerId().toString());
                    apply(recycled);
                });
    }

    @EventSourcingHandler
    void on(AccountOpened event, @Timestamp Instant recorded) {
        id = event.customerId();
        holding = Holding.of(event, recorded);
    }

    @EventSourcingHandler
    void on(ContactAdded event) {
        contacts.add(event.contactId());
    }

    @EventSourcingHandler
    void on(OwnerChanged event, @Timestamp Instant recorded) {
        holding = holding.after(event, recorded);
    }

    private Optional<StaffId> owner() {
        return holding.owner();
    }
}
