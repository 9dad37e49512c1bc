package io.throughline.lead.lead;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.history.Places;
import io.throughline.platform.log.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How many leads somebody may claim in a day (1.13-4): each claim takes one of the numbered places of his day, and no place
 * is taken twice, however many claims come at once.
 */
final class PoolQuota {

    private static final String KIND = "lead.pool-claim";

    /** No rule allows more: all that are taken count, also those beyond a limit that was lowered since. */
    private static final int MOST = 1_000;

    private PoolQuota() {}

    /** Takes the lowest place that is free, and answers which. The day is that of UTC. */
    static int take(LeadId lead, StaffId claimant, Instant now, int perDay, Places places) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var key = claimant + "/" + day;
        var taken = places.taken(KIND, key, MOST, now);
        refuse(taken.size() >= perDay, LeadRefusal.LEAD_CLAIM_LIMIT);
        int place = 1;
        while (taken.contains(place)) place++;
        Claim.place(KIND, key, place, lead.toString(), LeadRefusal.LEAD_CLAIM_LIMIT)
                .until(day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC))
                .stage();
        return place;
    }
}
