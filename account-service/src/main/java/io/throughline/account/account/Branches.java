package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.TieCommand.PlaceAccount;
import io.throughline.account.account.TieCommand.RelateAccounts;
import io.throughline.account.account.TieCommand.UnrelateAccounts;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountRelation;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Whose branch a customer is, and how he stands to others (A23, A32, A33, L7); part of his account. */
final class Branches {

    /** The customer stands so to another. */
    private record Tie(AccountRelation relation, CustomerId other) {}

    private @Nullable CustomerId parent;
    private final Set<Tie> ties = new HashSet<>();

    Branches() {}

    @CommandHandler
    void handle(PlaceAccount command, Caller caller, CustomerDirectory customers, Parents parents) {
        var from = Optional.ofNullable(parent);
        var to = command.parent().map(named -> {
            var seen = customers.seeForNew(named, caller, AccountRefusal.PARENT_NOT_FOUND);
            refuse(!seen.hasAccount(), AccountRefusal.PARENT_NOT_FOUND);
            return seen.customerId();
        });
        if (to.equals(from)) return;
        new Placing(command.customerId(), from, parents).under(to);
        apply(new AccountPlaced(command.customerId(), from, to));
    }

    @CommandHandler
    void handle(RelateAccounts command, Caller caller, CustomerDirectory customers) {
        var other = other(command.other(), caller, customers);
        refuse(other.equals(command.customerId()), AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        if (ties.contains(new Tie(command.relation(), other))) return;
        apply(new AccountsRelated(command.customerId(), command.relation(), other));
    }

    @CommandHandler
    void handle(UnrelateAccounts command) {
        if (!ties.contains(new Tie(command.relation(), command.other()))) return;
        apply(new AccountsUnrelated(command.customerId(), command.relation(), command.other()));
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        parent = event.parent().orElse(null);
    }

    @EventSourcingHandler
    void on(AccountPlaced event) {
        parent = event.to().orElse(null);
    }

    @EventSourcingHandler
    void on(AccountsRelated event) {
        ties.add(new Tie(event.relation(), event.other()));
    }

    @EventSourcingHandler
    void on(AccountsUnrelated event) {
        ties.remove(new Tie(event.relation(), event.other()));
    }

    /** Another customer with an account, whom the caller sees. */
    static CustomerId other(CustomerId named, Caller caller, CustomerDirectory customers) {
        var seen = customers.seeForNew(named, caller, AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        refuse(!seen.hasAccount(), AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        return seen.customerId();
    }
}
