package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Assignee;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import java.util.Optional;

/** Whose an account becomes when it is opened, and whose branch it is. */
record Opening(OpenAccount command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {

    /** Whom a supervisor may make the owner (A12). */
    static final Assignee OWNER =
            new Assignee(Permission.OWN_CUSTOMERS, AccountRefusal.OWNER_NOT_FOUND, AccountRefusal.OWNER_NOT_IN_SALES);

    /** The one who was named; else the one it is recorded for, if he sells; else the prospect's owner; else the pool. */
    Optional<StaffId> owner() {
        var prospect = prospect();
        var author = caller.author();
        var named = command.owner();
        if (named.isEmpty()) {
            return author.filter(one -> mayOwn(one, staff)).or(() -> prospect.flatMap(CustomerEntry::owner));
        }
        if (!named.equals(author)) {
            refuse(!caller.may(Permission.TRANSFER_ACCOUNTS), AccountRefusal.ONLY_SUPERVISORS_ALLOCATE);
        }
        OWNER.check(named.get(), caller, staff);
        return named;
    }

    /** The account it is a branch of; a process repeats what the log says. */
    Optional<CustomerId> parent() {
        if (caller.member().isEmpty()) return command.parent();
        var parent = command.parent()
                .map(named -> customers
                        .seeForNew(named, caller, AccountRefusal.PARENT_NOT_FOUND)
                        .customerId());
        refuse(parent.equals(Optional.of(command.customerId())), AccountRefusal.PARENT_NOT_FOUND);
        return parent;
    }

    /** Who is known under the id already: somebody whom the caller may see, and not one who was joined to another. */
    private Optional<CustomerEntry> prospect() {
        var known = customers.find(command.customerId());
        if (known.isPresent()) customers.see(command.customerId(), caller, AccountRefusal.CUSTOMER_NOT_FOUND);
        refuse(known.flatMap(CustomerEntry::joinedInto).isPresent(), AccountRefusal.ACCOUNT_EXISTS);
        return known;
    }

    static boolean mayOwn(StaffId member, StaffDirectory staff) {
        return staff.byId(member)
                .filter(m -> staff.permissionsOf(m).contains(Permission.OWN_CUSTOMERS))
                .isPresent();
    }
}
