package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import io.throughline.query.board.Lead;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.Order;
import io.throughline.query.board.Quote;
import io.throughline.query.board.ServiceRequest;
import io.throughline.query.related.Related;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A customer's document while an event is being folded into it. */
final class CustomerDraft {
    final CustomerId customerId;
    final Tally tally;
    CustomerStage stage;
    Optional<AccountKind> kind;
    String name;
    Optional<String> organisation;
    Optional<String> email;
    Optional<String> phone;
    Optional<String> address;
    Optional<String> website;
    Optional<String> industry;
    Optional<CustomerId> parent;
    List<String> references;
    Map<String, String> attributes;
    Optional<Who> owner;
    List<Ownership> owners;
    List<Contact> contacts;
    List<Lead> leads;
    List<Opportunity> opportunities;
    List<Quote> quotes;
    List<Order> orders;
    List<ServiceRequest> serviceRequests;
    List<MoneyTotals> money;
    List<Consent> consents;
    List<ServiceRequestId> outreachHeldBy;
    List<CustomerId> joined;
    Optional<Long> accountRevision;
    Standing standing;
    Optional<Details> details;
    Optional<Deletion> deletion;
    private Optional<String> capturedBy;
    private long revision;
    private Instant since;
    private Instant lastActivity;
    private long position;
    Optional<CustomerId> joinedInto;
    private final String nameBefore;
    private Optional<String> initial = Optional.empty();

    CustomerDraft(CustomerDocument document) {
        this(document.customer(), document.joinedInto(), document.capturedBy(), document.lastActivity());
        deletion = document.deletion();
        initial = document.initial();
    }

    private CustomerDraft(
            Customer before, Optional<CustomerId> joinedInto, Optional<String> capturedBy, Instant lastActivity) {
        this.customerId = before.customerId();
        this.tally = new Tally(before.counters());
        this.stage = before.stage();
        this.kind = before.kind();
        this.name = before.name();
        this.nameBefore = before.name();
        this.organisation = before.organisation();
        this.email = before.email();
        this.phone = before.phone();
        this.address = before.address();
        this.website = before.website();
        this.industry = before.industry();
        this.parent = before.parent();
        this.references = before.references();
        this.attributes = before.attributes();
        this.owner = before.owner();
        this.owners = before.owners();
        this.contacts = before.contacts();
        this.leads = before.leads();
        this.opportunities = before.opportunities();
        this.quotes = before.quotes();
        this.orders = before.orders();
        this.serviceRequests = before.serviceRequests();
        this.money = before.money();
        this.consents = before.consents();
        this.outreachHeldBy = before.outreachHeldBy();
        this.joined = before.joined();
        this.accountRevision = before.accountRevision();
        this.standing = before.standing();
        this.details = before.details();
        this.revision = before.revision();
        this.since = before.since();
        this.position = before.position();
        this.joinedInto = joinedInto;
        this.capturedBy = capturedBy;
        this.lastActivity = lastActivity;
        this.deletion = Optional.empty();
    }

    /** A customer of whom nothing is known yet. */
    static CustomerDraft unknown(CustomerId customerId, Optional<CustomerId> joinedInto, Instant at) {
        var nobody = new Customer(
                customerId,
                CustomerStage.PROSPECT,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Counters.NONE,
                List.of(),
                0,
                Optional.empty(),
                at,
                0,
                Standing.NONE,
                Optional.empty(),
                Related.NONE,
                List.of());
        return new CustomerDraft(nobody, joinedInto, Optional.empty(), at);
    }

    /** Counts the event. */
    void count(Recorded<?> recorded) {
        revision++;
        position = recorded.position();
        active(recorded.occurredAt(), recorded.occurredAt());
    }

    /** Counts what another document had counted. */
    void count(CustomerDocument other) {
        revision += other.customer().revision();
        position = Math.max(position, other.customer().position());
        active(other.customer().since(), other.lastActivity());
    }

    private void active(Instant first, Instant last) {
        if (first.isBefore(since)) since = first;
        if (last.isAfter(lastActivity)) lastActivity = last;
    }

    /** Whoever captures him first keeps sight of him until somebody is responsible. */
    void capturedBy(Recorded<?> recorded) {
        if (owner.isEmpty()) {
            capturedBy = capturedBy.or(() -> recorded.provenance().staff().map(StaffId::toString));
        }
    }

    /** Whoever was responsible for a lead about him is no more; somebody else may be, for another lead. */
    void takenFrom(Optional<StaffId> previous, Recorded<?> recorded) {
        if (previous.isEmpty() || !owner.equals(previous.map(Who::of))) return;
        ownedBy(Optional.empty(), recorded, Optional.empty());
    }

    /** Somebody else is responsible from that moment on. */
    void ownedBy(Optional<Who> next, Recorded<?> recorded, Optional<String> reason) {
        if (owner.equals(next)) return;
        var at = recorded.occurredAt();
        List<Ownership> all = new ArrayList<>();
        all.add(new Ownership(
                next, at, Optional.empty(), Who.of(recorded.provenance().author()), reason));
        for (var one : owners) all.add(one.until().isPresent() ? one : one.until(at));
        owners = Kept.first(Bounds.OWNERS, all);
        owner = next;
        capturedBy = Optional.empty();
    }

    void referredToAs(Optional<String> reference) {
        if (reference.isEmpty() || references.contains(reference.get())) return;
        var all = new LinkedHashSet<>(references);
        all.add(reference.get());
        references = Kept.last(Bounds.REFERENCES, List.copyOf(all));
    }

    /** Adds further facts; those that are known already stay unless {@code newer}. */
    void described(Map<String, String> more, boolean newer) {
        var all = new TreeMap<>(attributes);
        more.forEach((key, value) -> {
            if (newer || !all.containsKey(key)) all.put(key, value);
        });
        while (all.size() > Bounds.ATTRIBUTES) all.pollLastEntry();
        attributes = all;
    }

    CustomerDocument build() {
        standing = standing.leaving(LeftBehind.count(this));
        var lines = new LinkedHashSet<String>();
        lines.add(name);
        organisation.ifPresent(lines::add);
        lines.addAll(references);
        searchable().map(FieldValue::value).forEach(lines::add);
        boolean unassigned = stage == CustomerStage.PROSPECT && owner.isEmpty();
        var seenBy = unassigned ? capturedBy : Optional.<String>empty();
        var terms =
                searchable().map(value -> value.field() + '=' + value.value()).toList();
        return new CustomerDocument(
                customer(),
                joinedInto,
                seenBy,
                String.join("\n", lines),
                lastActivity,
                Optional.of(initial()),
                terms,
                deletion);
    }

    /** It takes longer than all else that is folded, and names change seldom. */
    private String initial() {
        return initial.filter(known -> name.equals(nameBefore)).orElseGet(() -> Initial.of(name));
    }

    private Stream<FieldValue> searchable() {
        return details.stream().flatMap(told -> told.fields().stream()).filter(FieldValue::searchable);
    }

    private Customer customer() {
        return new Customer(
                customerId,
                stage,
                kind,
                name,
                organisation,
                email,
                phone,
                address,
                website,
                industry,
                parent,
                references,
                attributes,
                owner,
                owners,
                contacts,
                leads,
                opportunities,
                quotes,
                orders,
                serviceRequests,
                money,
                consents,
                outreachHeldBy,
                List.of(),
                tally.counters(),
                joined,
                revision,
                accountRevision,
                since,
                position,
                standing,
                details,
                Related.NONE,
                List.of());
    }
}
