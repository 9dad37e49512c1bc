package io.throughline.query.timeline;

import io.throughline.contracts.lead.SalesMethod;
import io.throughline.platform.document.DocumentType;
import java.util.Optional;

/**
 * What the timeline must know beside an event to make an entry of it. One document for each customer, and one for each
 * thing that has a name: an opportunity, a service request, a product, a member of the staff.
 *
 * @param owner the customer's owner
 * @param ownerSince the position of the event that made him so; 0 when nobody ever was
 * @param account whether the customer has an account, so that his leads say no more who looks after him
 * @param joinedInto the customer that this prospect was joined to
 * @param entries how many entries the customer has
 * @param label the title, number, name, or department
 * @param method the sales method of an opportunity; empty for the built-in eight steps
 * @param deleted whether the customer lies in the recycle bin
 */
record TimelineContext(
        Optional<String> owner,
        long ownerSince,
        boolean account,
        Optional<String> joinedInto,
        long entries,
        Optional<String> label,
        Optional<SalesMethod> method,
        boolean deleted) {

    static final DocumentType<TimelineContext> TYPE = DocumentType.of("timeline_context", TimelineContext.class);

    static final TimelineContext NOTHING = new TimelineContext(
            Optional.empty(), 0, false, Optional.empty(), 0, Optional.empty(), Optional.empty(), false);

    static TimelineContext labelled(String label) {
        return new TimelineContext(
                Optional.empty(), 0, false, Optional.empty(), 0, Optional.of(label), Optional.empty(), false);
    }

    TimelineContext following(SalesMethod other) {
        return new TimelineContext(
                owner,
                ownerSince,
                account,
                joinedInto,
                entries,
                label,
                Optional.of(other).filter(one -> !one.equals(SalesMethod.EIGHT_STEPS)),
                deleted);
    }

    TimelineContext ownedBy(Optional<String> next, long position) {
        return owner.equals(next)
                ? this
                : new TimelineContext(next, position, account, joinedInto, entries, label, method, deleted);
    }

    TimelineContext withAccount() {
        return new TimelineContext(owner, ownerSince, true, joinedInto, entries, label, method, deleted);
    }

    TimelineContext joinedInto(String customer) {
        return new TimelineContext(owner, ownerSince, account, Optional.of(customer), 0, label, method, deleted);
    }

    TimelineContext counting(long more) {
        return new TimelineContext(owner, ownerSince, account, joinedInto, entries + more, label, method, deleted);
    }

    TimelineContext deleted(boolean now) {
        return new TimelineContext(owner, ownerSince, account, joinedInto, entries, label, method, now);
    }
}
