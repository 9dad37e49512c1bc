package io.throughline.account.commission;

import io.throughline.contracts.lead.OpportunityId;

/** Who worked on opportunities. */
@FunctionalInterface
public interface Crews {

    /** Who did so before the event of that sequence. */
    Crew of(OpportunityId opportunity, long sequence);
}
