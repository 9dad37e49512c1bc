package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AllocateAccount;
import io.throughline.account.account.AccountCommand.DeleteAccount;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.RestoreAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.account.MergeStep.FollowAccount;
import io.throughline.account.account.MergeStep.JoinAccount;
import io.throughline.account.account.MergeStep.LeaveAccount;
import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.account.account.ProfileCommand.ChangeAccountStatus;
import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.account.ProfileCommand.TakePartyRole;
import io.throughline.account.charge.OpenMatters;
import io.throughline.account.pool.Claiming;
import io.throughline.account.pool.CurrentPoolRules;
import io.throughline.account.pool.Holding;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.account.pool.RecycleAccount;
import io.throughline.account.pool.Recycling;
import io.throughline.account.pool.Restoring;
import io.throughline.account.pool.Returning;
import io.throughline.account.rules.AccountRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.AccountStatus;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account. It is opened once, by hand or by the conversion of a lead, gets persons to talk to, and is handed
 * from owner to owner. At any moment it has exactly one owner or lies in the public pool (A5, features §4). What it
 * remembers of a person is sealed in its snapshots as it is in the events.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Account {

    private static final String FOLLOWS = "Follows the account that it was merged into (随合并客户转移)";

    @AggregateIdentifier
    private @Nullable CustomerId id;

    @AggregateMember
    private final People people = new People();

    @AggregateMember
    private final Branches branches = new Branches();

    @AggregateMember
    private final Union union = new Union();

    private Holding holding = Holding.NONE;
    private @Nullable Profile profile;
    private @Nullable Fields fields;
    private @Nullable String status;
    private final Set<PartyRole> roles = new HashSet<>();
    private boolean deleted;

    Account() {}

    /**
     * Of an account that he does not see nobody learns more than if there were none; only what lies in the pool may be claimed
     * unseen. What lies in the recycle bin lets nothing happen to it; a contact who was on his way here is not lost, though.
     * What was merged into another one changes with that one; only its contacts stay its own, and processes may go on.
     */
    @CommandHandlerInterceptor
    void admit(Command command, Caller caller) {
        if (id == null || command instanceof TakeInContact) return;
        boolean judgesItself = command instanceof OpenAccount || command instanceof ClaimAccount;
        if (deleted || union.leadsElsewhere() || !judgesItself) caller.mustSee(owner(), command.notFound());
        boolean aboutTheBin = command instanceof DeleteAccount || command instanceof RestoreAccount;
        refuse(deleted && !aboutTheBin, AccountRefusal.ACCOUNT_DELETED);
        boolean itsOwn = command instanceof MergeStep || command instanceof ContactCommand;
        if (!itsOwn && caller.member().isPresent()) union.mustStandForItself();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            OpenAccount command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            AccountRules rules,
            Parents parents) {
        var byProcess = caller.member().isEmpty();
        if (id != null) {
            caller.mustSee(owner(), AccountRefusal.CUSTOMER_NOT_FOUND);
            if (byProcess) return;
            throw new Refusal(AccountRefusal.ACCOUNT_EXISTS);
        }
        if (!byProcess) mustBeAllowed(command.kind(), rules);
        var opening = new Opening(command, caller, customers, staff);
        if (!byProcess) opening.parent().ifPresent(to -> placed(command.customerId(), to, parents));
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
    void handle(TransferAccount command, Caller caller, StaffDirectory staff) {
        command.to().ifPresent(to -> Opening.OWNER.check(to, caller, staff));
        if (command.to().equals(owner())) return;
        holding.leavePlace(command.customerId().toString());
        apply(new AccountTransferred(command.customerId(), owner(), command.to(), command.reason()));
    }

    @CommandHandler
    void handle(AllocateAccount command, StaffDirectory staff) {
        var head = Optional.ofNullable(staff.heads().get(command.department()));
        refuse(head.isEmpty(), AccountRefusal.DEPARTMENT_WITHOUT_HEAD);
        refuse(!Opening.mayOwn(head.get(), staff), AccountRefusal.OWNER_NOT_IN_SALES);
        if (head.equals(owner())) return;
        holding.leavePlace(command.customerId().toString());
        apply(new AccountAllocated(command.customerId(), owner(), head, command.department(), command.reason()));
    }

    @CommandHandler
    void handle(DeleteAccount command, CustomerHistory history) {
        if (deleted) return;
        refuse(union.standsForOthers(), AccountRefusal.MERGED_HAS_OTHERS);
        var open = OpenMatters.in(history.of(command.customerId(), OpenMatters.TOLD_BY))
                .named();
        if (!open.isEmpty()) throw new Refusal(AccountRefusal.CUSTOMER_HAS_OPEN_MATTERS, open);
        holding.leavePlace(command.customerId().toString());
        apply(new AccountDeleted(command.customerId(), owner(), command.reason()));
    }

    @CommandHandler
    void handle(RestoreAccount command, Caller caller, StaffDirectory staff, CurrentPoolRules rules, Places places) {
        if (!deleted) return;
        var pools = rules.now().rules();
        new Restoring(command.customerId(), holding, staff, pools, places, caller.received())
                .decide()
                .forEach(event -> apply(event));
    }

    @CommandHandler
    void handle(JoinAccount command) {
        if (union.leadsTo(command.into())) return;
        union.mustStandForItself();
        refuse(union.standsForOthers(), AccountRefusal.MERGED_HAS_OTHERS);
        refuse(profile().kind() != command.kind(), AccountRefusal.MERGE_OF_UNLIKE_KINDS);
        holding.leavePlace(command.customerId().toString());
        apply(new AccountMerged(command.customerId(), command.into(), owner(), command.owner(), holding.pool()));
    }

    @CommandHandler
    void handle(LeaveAccount command, StaffDirectory staff) {
        if (!union.leadsTo(command.outOf())) return;
        var to = union.former().filter(former -> Opening.mayOwn(former, staff));
        apply(new AccountUnmerged(command.customerId(), command.outOf(), owner(), to, union.pool()));
    }

    @CommandHandler
    void handle(FollowAccount command) {
        if (!union.leadsTo(command.into()) || command.owner().equals(owner())) return;
        apply(new AccountTransferred(command.customerId(), owner(), command.owner(), FOLLOWS));
    }

    /** Whoever may claim need not see it before; what another has is hidden from him as ever. */
    @CommandHandler
    void handle(ClaimAccount command, Caller caller, CurrentPoolRules rules, Places places) {
        new Claiming(command.customerId(), holding, caller, rules.now(), places)
                .decide()
                .ifPresent(claimed -> apply(claimed));
    }

    @CommandHandler
    void handle(ReturnAccount command, CurrentPoolRules rules, CustomerHistory history) {
        new Returning(holding, rules.now().rules(), history).decide(command).ifPresent(returned -> {
            holding.leavePlace(command.customerId().toString());
            apply(returned);
        });
    }

    @CommandHandler
    void handle(RecycleAccount command, Caller caller, CurrentPoolRules rules, CustomerHistory history) {
        if (union.leadsElsewhere()) return;
        new Recycling(command.customerId(), holding, rules.now(), history)
                .decide(caller.now())
                .ifPresent(recycled -> {
                    holding.leavePlace(command.customerId().toString());
                    apply(recycled);
                });
    }

    @CommandHandler
    void handle(CorrectAccountProfile command, Caller caller, AccountRules rules) {
        profile().corrected(command).ifPresent(correction -> {
            refuse(
                    correction.kind().isPresent() && !caller.may(Permission.TRANSFER_ACCOUNTS),
                    AccountRefusal.ONLY_SUPERVISORS_CHANGE_KINDS);
            correction.kind().ifPresent(kind -> mustBeAllowed(kind, rules));
            apply(correction);
        });
    }

    @CommandHandler
    void handle(ChangeAccountStatus command, AccountRules rules) {
        var from = Optional.ofNullable(status);
        if (command.status().equals(from)) return;
        var statuses = rules.statuses();
        Optional<AccountStatus> to = command.status()
                .map(code -> statuses.rules()
                        .offered(code)
                        .orElseThrow(() -> new Refusal(AccountRefusal.STATUS_NOT_OFFERED)));
        apply(new AccountStatusChanged(command.customerId(), from, to, statuses.version()));
    }

    @CommandHandler
    void handle(ChangeAccountFields command, AccountRules rules) {
        Objects.requireNonNull(fields).changed(command, rules.fields()).ifPresent(change -> apply(change));
    }

    @CommandHandler
    void handle(GivePartyRole command) {
        if (!roles.contains(command.role())) apply(new PartyRoleGiven(command.customerId(), command.role()));
    }

    @CommandHandler
    void handle(TakePartyRole command) {
        if (roles.contains(command.role())) apply(new PartyRoleTaken(command.customerId(), command.role()));
    }

    @EventSourcingHandler
    void on(AccountOpened event, @Timestamp Instant recorded) {
        id = event.customerId();
        profile = Profile.of(event);
        fields = Fields.none(event.customerId());
        holding = Holding.of(event, recorded);
    }

    @EventSourcingHandler
    void on(OwnerChanged event, @Timestamp Instant recorded) {
        holding = holding.after(event, recorded);
    }

    @EventSourcingHandler
    void on(AccountDeleted event) {
        deleted = true;
    }

    @EventSourcingHandler
    void on(AccountRestored event, @Timestamp Instant recorded) {
        deleted = false;
        holding = holding.after(event, recorded);
    }

    @EventSourcingHandler
    void on(AccountProfileCorrected event) {
        profile = profile().after(event);
    }

    @EventSourcingHandler
    void on(AccountStatusChanged event) {
        status = event.to().map(AccountStatus::code).orElse(null);
    }

    @EventSourcingHandler
    void on(AccountFieldsChanged event) {
        fields = Objects.requireNonNull(fields).after(event);
    }

    @EventSourcingHandler
    void on(PartyRoleGiven event) {
        roles.add(event.role());
    }

    @EventSourcingHandler
    void on(PartyRoleTaken event) {
        roles.remove(event.role());
    }

    private static void placed(CustomerId account, CustomerId under, Parents parents) {
        new Placing(account, Optional.empty(), parents).under(Optional.of(under));
    }

    private static void mustBeAllowed(AccountKind kind, AccountRules rules) {
        refuse(
                kind == AccountKind.PERSON && !rules.policy().rules().individualsAllowed(),
                AccountRefusal.INDIVIDUALS_NOT_ALLOWED);
    }

    private Profile profile() {
        return Objects.requireNonNull(profile);
    }

    private Optional<StaffId> owner() {
        return holding.owner();
    }
}
