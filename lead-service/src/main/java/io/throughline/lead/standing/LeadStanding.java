package io.throughline.lead.standing;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.scoring.LeadFact;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.platform.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one lead stands: what rules and reports need, and nothing that says who somebody is.
 *
 * @param before the state before it was rejected or withdrawn, to which it goes back when it is reopened
 * @param capturedBy who captured it, until somebody is responsible
 * @param contacted whether anybody was ever in touch
 * @param closedAt when it was converted, rejected or withdrawn
 * @param since since when it waits or is in the pool
 */
record LeadStanding(
        LeadId leadId,
        CustomerId customerId,
        StandingState state,
        StandingState before,
        LeadSource source,
        Optional<String> campaign,
        Instant capturedAt,
        Optional<StaffId> owner,
        Optional<StaffId> capturedBy,
        boolean contacted,
        boolean qualified,
        Optional<LeadRejectionReason> rejection,
        Optional<Instant> closedAt,
        Instant since,
        List<LeadFact> facts) {

    static final Field STATE = Field.text("state");
    static final Field OWNER = Field.text("owner");
    static final Field CAPTURED_BY = Field.text("capturedBy");
    static final Field CAPTURED = Field.time("capturedAt");
    static final Field SOURCE = Field.text("source");
    static final Field SINCE = Field.time("since");
    static final Field CUSTOMER = Field.text("customerId");

    static final DocumentType<LeadStanding> DOCUMENTS = DocumentType.of("lead_standing", LeadStanding.class)
            .indexed(OWNER, STATE)
            .indexed(STATE, SINCE)
            .indexed(CAPTURED)
            .indexed(SOURCE, STATE)
            .indexed(CAPTURED_BY)
            .indexed(CUSTOMER);

    boolean isSeenBy(Caller caller) {
        return caller.sees(owner, capturedBy);
    }

    boolean isClosed() {
        return closedAt.isPresent();
    }

    /** The moment that its score is counted for: when it was judged, or now. */
    Instant judgedAt(Instant now) {
        return closedAt.orElse(now);
    }

    LeadStanding waiting(Instant at) {
        return held(StandingState.WAITING, Optional.empty(), capturedBy, at);
    }

    LeadStanding pooled(Instant at) {
        return held(StandingState.POOL, Optional.empty(), capturedBy, at);
    }

    LeadStanding owned(StaffId by, Instant at) {
        return held(StandingState.OWNED, Optional.of(by), Optional.empty(), at);
    }

    LeadStanding contacted(boolean now) {
        return judged(state, before, now, qualified, rejection, closedAt, since);
    }

    LeadStanding qualified(boolean now) {
        return judged(state, before, contacted, now, rejection, closedAt, since);
    }

    LeadStanding closed(StandingState how, Optional<LeadRejectionReason> reason, Instant at) {
        return judged(how, isClosed() ? before : state, contacted, qualified, reason, Optional.of(at), since);
    }

    LeadStanding reopened(Instant at) {
        return judged(before, before, contacted, qualified, Optional.empty(), Optional.empty(), at);
    }

    LeadStanding about(CustomerId customer) {
        return new LeadStanding(
                leadId,
                customer,
                state,
                before,
                source,
                campaign,
                capturedAt,
                owner,
                capturedBy,
                contacted,
                qualified,
                rejection,
                closedAt,
                since,
                facts);
    }

    LeadStanding with(List<LeadFact> other) {
        return new LeadStanding(
                leadId,
                customerId,
                state,
                before,
                source,
                campaign,
                capturedAt,
                owner,
                capturedBy,
                contacted,
                qualified,
                rejection,
                closedAt,
                since,
                other);
    }

    private LeadStanding held(StandingState how, Optional<StaffId> holder, Optional<StaffId> captor, Instant begun) {
        return new LeadStanding(
                leadId,
                customerId,
                how,
                before,
                source,
                campaign,
                capturedAt,
                holder,
                captor,
                contacted,
                qualified,
                rejection,
                closedAt,
                begun,
                facts);
    }

    private LeadStanding judged(
            StandingState now,
            StandingState earlier,
            boolean wasContacted,
            boolean isQualified,
            Optional<LeadRejectionReason> reason,
            Optional<Instant> at,
            Instant begun) {
        return new LeadStanding(
                leadId,
                customerId,
                now,
                earlier,
                source,
                campaign,
                capturedAt,
                owner,
                capturedBy,
                wasContacted,
                isQualified,
                reason,
                at,
                begun,
                facts);
    }
}
