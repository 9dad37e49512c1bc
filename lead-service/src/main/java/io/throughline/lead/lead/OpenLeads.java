package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import java.util.Collection;
import java.util.Map;

/** How many open leads each member of the staff looks after: what distribution by load weighs (L16). */
public interface OpenLeads {

    /** For each of these, how many. */
    Map<StaffId, Integer> of(Collection<StaffId> staff);

    /** This lead is about to be given to this one: he has one more from now on, before the log has told so. */
    void given(LeadId lead, StaffId assignee);
}
