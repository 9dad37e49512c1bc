package io.throughline.lead.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.duplicate.DuplicateCandidate;
import io.throughline.lead.duplicate.Suspects;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.test.AggregateFixture;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a lead asks while it decides, as a test wants it to be. */
final class LeadBench implements Suspects, OpenLeads, Places, VisitorHistory {

    final Map<StaffId, Integer> loads = new HashMap<>();
    final Set<Integer> takenPlaces = new HashSet<>();
    List<DuplicateCandidate> suspects = List.of();
    Optional<CustomerId> company = Optional.empty();
    List<Past> visits = List.of();

    static AggregateFixture<Lead> leads(LeadRules rules, CustomerDirectory customers, LeadBench bench) {
        return AggregateFixture.of(Lead.class).with(customers).with(rules).with(bench);
    }

    @Override
    public List<DuplicateCandidate> from(
            int likeness,
            PersonName name,
            Optional<String> organisation,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Caller caller) {
        return suspects.stream().filter(one -> one.score() >= likeness).toList();
    }

    @Override
    public Optional<CustomerId> company(String organisation, Caller caller) {
        return company;
    }

    @Override
    public Map<StaffId, Integer> of(Collection<StaffId> staff) {
        return loads;
    }

    @Override
    public void given(LeadId lead, StaffId assignee) {
        loads.merge(assignee, 1, Integer::sum);
    }

    @Override
    public Set<Integer> taken(String kind, String key, int most, Instant now) {
        return takenPlaces;
    }

    @Override
    public List<Past> before(VisitorId visitor, long sequence) {
        return visits.stream().limit(sequence).toList();
    }
}
