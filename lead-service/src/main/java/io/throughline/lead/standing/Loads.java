package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.lead.OpenLeads;
import io.throughline.platform.document.Filter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How many leads everybody has, for the commands. What was given away a moment ago is not in the lookup yet: it is
 * remembered here until it is, so that a burst of leads is spread as evenly as a trickle.
 */
@Component
class Loads implements OpenLeads {

    private static final int MOST_GIVEN = 1_000;

    private final Standings standings;
    private final Map<LeadId, StaffId> given = new ConcurrentHashMap<>();

    Loads(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Map<StaffId, Integer> of(Collection<StaffId> staff) {
        standings.all(given.keySet()).values().stream()
                .filter(standing -> standing.owner().isPresent() || standing.isClosed())
                .forEach(standing -> given.remove(standing.leadId()));
        var coming = given.values().stream().collect(Collectors.groupingBy(member -> member, Collectors.counting()));
        var loads = new LinkedHashMap<StaffId, Integer>();
        for (var member : staff) {
            long open = standings.count(Filter.and(
                    Filter.equal(LeadStanding.OWNER, member), Filter.equal(LeadStanding.STATE, StandingState.OWNED)));
            loads.put(member, Math.toIntExact(open + coming.getOrDefault(member, 0L)));
        }
        return loads;
    }

    /** A command that is only tried, or fails in the end, leaves its lead here; with many of them the memory starts anew. */
    @Override
    public void given(LeadId lead, StaffId assignee) {
        if (given.size() >= MOST_GIVEN) given.clear();
        given.put(lead, assignee);
    }
}
