package io.throughline.lead.duplicate;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A customer as the search for duplicates knows him.
 *
 * @param leads the leads about him
 * @param account whether he has an account
 * @param owner who is responsible
 * @param capturedBy who captured him, until somebody is responsible or there is an account
 * @param prints the fingerprints of all that was told of him and his contacts
 * @param deleted whether his account lies in the recycle bin
 * @param mergedInto the customer whose account stands for his, too
 */
record KnownParty(
        CustomerId customerId,
        Set<LeadId> leads,
        boolean account,
        Optional<StaffId> owner,
        Optional<StaffId> capturedBy,
        Set<String> prints,
        boolean deleted,
        Optional<CustomerId> mergedInto) {

    static final Field PRINTS = Field.each("prints");
    static final Field LEADS = Field.each("leads");
    static final Field OWNER = Field.text("owner");
    static final Field CAPTURED_BY = Field.text("capturedBy");

    static final Field ACCOUNT = Field.flag("account");

    static final Field DELETED = Field.flag("deleted");

    static final DocumentType<KnownParty> DOCUMENTS = DocumentType.of("duplicate_traits", KnownParty.class)
            .indexed(PRINTS)
            .indexed(LEADS)
            .indexed(OWNER)
            .indexed(CAPTURED_BY)
            .indexed(ACCOUNT)
            .indexed(DELETED);

    static KnownParty of(CustomerId customer) {
        return new KnownParty(
                customer, Set.of(), false, Optional.empty(), Optional.empty(), Set.of(), false, Optional.empty());
    }

    KnownParty with(Set<String> more) {
        return new KnownParty(customerId, leads, account, owner, capturedBy, union(prints, more), deleted, mergedInto);
    }

    KnownParty with(LeadId lead) {
        return new KnownParty(
                customerId, union(leads, Set.of(lead)), account, owner, capturedBy, prints, deleted, mergedInto);
    }

    KnownParty capturedBy(Optional<StaffId> member) {
        boolean first = owner.isEmpty() && !account && capturedBy.isEmpty();
        return first ? new KnownParty(customerId, leads, false, owner, member, prints, false, mergedInto) : this;
    }

    /** An account's owner is not changed by what becomes of a lead. */
    KnownParty assignedTo(StaffId assignee) {
        return account ? this : ownedBy(Optional.of(assignee));
    }

    /** Whoever was responsible for a lead about him is no more; somebody else may be, for another lead. */
    KnownParty takenFrom(Optional<StaffId> previous) {
        return account || previous.isEmpty() || !previous.equals(owner) ? this : ownedBy(Optional.empty());
    }

    KnownParty ownedBy(Optional<StaffId> other) {
        return new KnownParty(customerId, leads, account, other, Optional.empty(), prints, deleted, mergedInto);
    }

    KnownParty opened(Optional<StaffId> other) {
        return new KnownParty(customerId, leads, true, other, Optional.empty(), prints, deleted, mergedInto);
    }

    KnownParty deleted(boolean now) {
        return new KnownParty(customerId, leads, account, owner, capturedBy, prints, now, mergedInto);
    }

    KnownParty mergedInto(Optional<CustomerId> other) {
        return new KnownParty(customerId, leads, account, owner, capturedBy, prints, deleted, other);
    }

    /** The customer to turn to. */
    CustomerId meant() {
        return mergedInto.orElse(customerId);
    }

    /** A prospect turned out to be this customer. */
    KnownParty joinedBy(KnownParty prospect) {
        return new KnownParty(
                customerId,
                union(leads, prospect.leads),
                account,
                owner,
                capturedBy,
                union(prints, prospect.prints),
                deleted,
                mergedInto);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
