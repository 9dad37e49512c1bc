package io.throughline.lead.duplicate;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.DuplicateQuery.FindDuplicates;
import io.throughline.lead.duplicate.DuplicateQuery.FindLeadDuplicates;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who may be the same person or organisation, as far as the caller may see them. */
@Component
class DuplicateSearch implements Suspects {

    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 20;
    private static final List<Set<DuplicateReason>> FIRST_TO_LAST = List.of(
            EnumSet.of(DuplicateReason.EMAIL, DuplicateReason.PHONE),
            EnumSet.of(DuplicateReason.NAME, DuplicateReason.ORGANISATION));

    private final DocumentStore documents;
    private final Fingerprints fingerprints;

    DuplicateSearch(DocumentStore documents, Fingerprints fingerprints) {
        this.documents = documents;
        this.fingerprints = fingerprints;
    }

    /** A lead is compared with everybody but the customer it is about. */
    @QueryHandler
    FindLeadDuplicates.Response handle(FindLeadDuplicates query, Caller caller) {
        var itself = find(Filter.equal(KnownParty.LEADS, query.leadId()), caller, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(LeadRefusal.LEAD_NOT_FOUND));
        return new FindLeadDuplicates.Response(candidates(itself.prints(), caller, Optional.of(itself)));
    }

    @QueryHandler
    FindDuplicates.Response handle(FindDuplicates query, Caller caller) {
        var prints = fingerprints.of(new Person(query.name(), query.organisation(), query.email(), query.phone()));
        refuse(prints.isEmpty(), LeadRefusal.NOTHING_TO_COMPARE);
        return new FindDuplicates.Response(candidates(prints, caller, Optional.empty()));
    }

    /** What was told may be too little to be so sure; then nobody is looked for. */
    @Override
    public List<DuplicateCandidate> from(
            int likeness,
            PersonName name,
            Optional<String> organisation,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Caller caller) {
        var prints = fingerprints.of(new Person(Optional.of(name), organisation, email, phone));
        var reasons = prints.stream().map(Fingerprints::reasonOf).distinct().toList();
        if (Likeness.of(reasons) < likeness) return List.of();
        return candidates(prints, caller, Optional.empty()).stream()
                .filter(candidate -> candidate.score() >= likeness)
                .toList();
    }

    @Override
    public Optional<CustomerId> company(String organisation, Caller caller) {
        var prints = fingerprints.of(
                new Person(Optional.empty(), Optional.of(organisation), Optional.empty(), Optional.empty()));
        if (prints.isEmpty()) return Optional.empty();
        var named = Filter.and(Filter.in(KnownParty.PRINTS, prints), Filter.equal(KnownParty.ACCOUNT, true));
        var found = find(named, caller, MOST_COMPARED).stream()
                .map(KnownParty::meant)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<DuplicateCandidate> candidates(Set<String> prints, Caller caller, Optional<KnownParty> except) {
        if (prints.isEmpty()) return List.of();
        return alike(prints, caller).stream()
                .filter(party ->
                        except.filter(e -> e.meant().equals(party.meant())).isEmpty())
                .map(party -> candidate(party, prints))
                .sorted(Comparator.comparingInt(DuplicateCandidate::score)
                        .reversed()
                        .thenComparing(c -> c.customerId().value()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Those who share what is one person's nearly always come first, so that a common name cannot crowd them out. */
    private Collection<KnownParty> alike(Set<String> prints, Caller caller) {
        var found = new LinkedHashMap<CustomerId, KnownParty>();
        for (var reasons : FIRST_TO_LAST) {
            var some = prints.stream()
                    .filter(print -> reasons.contains(Fingerprints.reasonOf(print)))
                    .toList();
            if (some.isEmpty() || found.size() >= MOST_COMPARED) continue;
            find(Filter.in(KnownParty.PRINTS, some), caller, MOST_COMPARED)
                    .forEach(party -> found.putIfAbsent(party.meant(), party));
        }
        return found.values();
    }

    private List<KnownParty> find(Filter filter, Caller caller, int most) {
        var visible = Filter.and(
                filter,
                Filter.equal(KnownParty.DELETED, false),
                Filter.visible(caller.reach(), KnownParty.OWNER, KnownParty.CAPTURED_BY));
        return documents
                .find(KnownParty.DOCUMENTS, Find.where(visible).limit(most))
                .contents();
    }

    private static DuplicateCandidate candidate(KnownParty party, Set<String> prints) {
        List<DuplicateReason> reasons = party.prints().stream()
                .filter(prints::contains)
                .map(Fingerprints::reasonOf)
                .distinct()
                .sorted()
                .toList();
        Optional<LeadId> lead =
                party.account() ? Optional.empty() : party.leads().stream().findFirst();
        return new DuplicateCandidate(party.meant(), lead, party.owner(), reasons, Likeness.of(reasons));
    }
}
