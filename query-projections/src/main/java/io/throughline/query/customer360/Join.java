package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.board.RecordHead;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes up what is known of a prospect into the customer that he turned out to be. */
final class Join {

    private Join() {}

    /** The customer with everything of the prospect; where both say something, the customer's word stands. */
    static CustomerDocument join(CustomerDocument customer, CustomerDocument prospect) {
        return join(
                customer,
                prospect,
                consents(customer.customer().consents(), prospect.customer().consents()));
    }

    /** The customer with everything of one who was merged into him; a no to either of them is a no to both. */
    static CustomerDocument merged(CustomerDocument customer, CustomerDocument other) {
        return join(
                customer,
                other,
                forbidding(customer.customer().consents(), other.customer().consents()));
    }

    private static CustomerDocument join(CustomerDocument customer, CustomerDocument prospect, List<Consent> consents) {
        var draft = new CustomerDraft(customer);
        var other = prospect.customer();
        profile(draft, other);
        records(draft, other);
        draft.money = MoneyTotals.sum(draft.money, other.money());
        draft.consents = consents;
        draft.joined = Kept.last(Bounds.JOINED, Kept.joined(draft.joined, other.joined()));
        var holds = new LinkedHashSet<ServiceRequestId>(draft.outreachHeldBy);
        holds.addAll(other.outreachHeldBy());
        draft.outreachHeldBy = Kept.last(Bounds.HOLDS, List.copyOf(holds));
        draft.count(prospect);
        draft.tally.add(other.counters());
        return draft.build();
    }

    private static void profile(CustomerDraft draft, Customer other) {
        if (draft.name.isEmpty()) draft.name = other.name();
        draft.organisation = draft.organisation.or(other::organisation);
        draft.email = draft.email.or(other::email);
        draft.phone = draft.phone.or(other::phone);
        draft.address = draft.address.or(other::address);
        other.references().forEach(reference -> draft.referredToAs(Optional.of(reference)));
        draft.described(other.attributes(), false);
        draft.contacts = Kept.last(Bounds.CONTACTS, Kept.joined(draft.contacts, other.contacts()));
    }

    private static void records(CustomerDraft draft, Customer other) {
        var id = draft.customerId;
        draft.leads = Kept.bounded(
                merged(
                        draft.leads,
                        moved(other.leads(), lead -> lead.of(lead.head().of(id))),
                        l -> l.head()),
                SalesFold::isOpen);
        draft.opportunities = Kept.bounded(
                merged(
                        draft.opportunities,
                        moved(other.opportunities(), o -> o.of(o.head().of(id))),
                        o -> o.head()),
                SalesFold::isOpen);
        draft.quotes = Kept.bounded(
                merged(draft.quotes, moved(other.quotes(), q -> q.of(q.head().of(id))), q -> q.head()),
                SalesFold::isOpen);
        draft.orders = Kept.bounded(
                merged(draft.orders, moved(other.orders(), o -> o.of(o.head().of(id))), o -> o.head()),
                SalesFold::isOpen);
        draft.serviceRequests = Kept.bounded(
                merged(
                        draft.serviceRequests,
                        moved(other.serviceRequests(), r -> r.of(r.head().of(id))),
                        r -> r.head()),
                CareFold::isOpen);
    }

    private static <T> List<T> moved(List<T> items, Function<T, T> move) {
        return items.stream().map(move).toList();
    }

    private static <T> List<T> merged(List<T> own, List<T> others, Function<T, RecordHead> head) {
        return Kept.together(
                own,
                others,
                Comparator.comparing((T item) -> head.apply(item).changedAt()).reversed());
    }

    /** Of two words for the same purpose and channel the later one stands; of two at the same moment the no. */
    static List<Consent> consents(List<Consent> own, List<Consent> others) {
        Predicate<Consent> beaten = word -> own.stream()
                .anyMatch(known -> known.purpose() == word.purpose()
                        && known.channel() == word.channel()
                        && (known.since().isAfter(word.since())
                                || (known.since().equals(word.since()) && !known.given())));
        return CareFold.last(own, others.stream().filter(beaten.negate()).toList());
    }

    /** His own words, and each no of the other one unless he himself agreed since: a yes is never taken for another's. */
    static List<Consent> forbidding(List<Consent> own, List<Consent> others) {
        Predicate<Consent> beaten = word -> own.stream()
                .anyMatch(known -> known.purpose() == word.purpose()
                        && known.channel() == word.channel()
                        && (!known.given() || known.since().isAfter(word.since())));
        var told = others.stream().filter(word -> !word.given()).filter(beaten.negate());
        return CareFold.last(own, told.toList());
    }

    /** The customer, if he was known before, and the prospect as one. */
    static CustomerDocument take(
            @Nullable CustomerDocument customer, CustomerDocument prospect, CustomerId customerId) {
        if (customer != null) return join(customer, prospect);
        var at = prospect.customer().since();
        return join(CustomerDraft.unknown(customerId, Optional.empty(), at).build(), prospect);
    }

    /** The customer, who knows that the prospect went up in him. */
    static CustomerDocument naming(CustomerId prospect, CustomerDocument customer) {
        var draft = new CustomerDraft(customer);
        draft.joined = Kept.last(Bounds.JOINED, Kept.joined(draft.joined, List.of(prospect)));
        return draft.build();
    }

    /** What stays of a prospect that was joined to a customer: the way to that customer, and nothing of himself. */
    static CustomerDocument pointer(CustomerId prospect, CustomerId customer, Recorded<?> recorded) {
        return CustomerDraft.unknown(prospect, Optional.of(customer), recorded.occurredAt())
                .build();
    }
}
