package io.throughline.account.charge;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Assignee;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * For whom something was taken on, and who is in charge of it. Whoever sees the customer or the one in charge sees it too:
 * an agent of the desk keeps sight of what he promised to a customer of somebody else's.
 */
public record Charge(CustomerId customerId, StaffId owner) {

    /** Whom somebody may put in charge: anybody within his reach who works with customers. */
    private static final Assignee OWNER =
            new Assignee(Permission.RECORD_INTERACTIONS, AccountRefusal.OWNER_NOT_FOUND, ChargeRefusal.OWNER_UNFIT);

    /** Taken on for a customer whom the caller sees, by whoever was named, else by the one it is recorded for. */
    public static Charge taken(
            CustomerId customerId,
            Optional<StaffId> named,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff) {
        var customer = customers.seeForNew(customerId, caller, AccountRefusal.CUSTOMER_NOT_FOUND);
        var owner = named.or(caller::author).orElseThrow(() -> new Refusal(ChargeRefusal.OWNER_MISSING));
        if (!caller.author().equals(Optional.of(owner))) OWNER.check(owner, caller, staff);
        return new Charge(customer.customerId(), owner);
    }

    /** Refuses unless all of these are the customer's people. */
    public static void mustBeHis(CustomerId customer, Collection<ContactId> people, Contacts contacts) {
        var known = people.stream().allMatch(contact -> contacts.has(customer, contact));
        refuse(!known, AccountRefusal.CONTACT_NOT_FOUND);
    }

    /** Refuses, as if there were nothing, unless the caller may see it. */
    public void mustBeSeen(Caller caller, CustomerDirectory customers, RefusalCode notFound) {
        refuse(!caller.sees(Optional.of(owner)) && !seesCustomer(caller, customers), notFound);
    }

    /** The same where others of the staff take part: whoever sees one of them sees it too. */
    public void mustBeSeen(
            Caller caller, Set<StaffId> participants, CustomerDirectory customers, RefusalCode notFound) {
        if (participants.stream().noneMatch(each -> caller.sees(Optional.of(each)))) {
            mustBeSeen(caller, customers, notFound);
        }
    }

    /** Refuses unless the caller may put that one in charge. */
    public static void mustFit(StaffId next, Caller caller, StaffDirectory staff) {
        OWNER.check(next, caller, staff);
    }

    /** The customer as he is known now: for a prospect that was joined, the one he was joined to. */
    public CustomerId customer(CustomerDirectory customers) {
        return customers.idOf(customerId);
    }

    /** Whether the customer lies in the recycle bin. */
    public boolean isDeleted(CustomerDirectory customers) {
        return customers.meant(customerId).filter(CustomerEntry::deleted).isPresent();
    }

    /** The same with somebody else in charge. */
    public Charge to(StaffId next) {
        return new Charge(customerId, next);
    }

    private boolean seesCustomer(Caller caller, CustomerDirectory customers) {
        return customers
                .meant(customerId)
                .filter(customer -> customer.isWithin(caller.reach()))
                .isPresent();
    }
}
