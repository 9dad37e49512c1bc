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
        return new LeadStanding(
                leadId,
                customerId,
                StandingState.WAITING,
                before,
                source,
                campaign,
                capturedAt,
                Optional.empty(),
                capturedBy,
                contacted,
                qualified,
                rejection,
                closedAt,
                at,
                facts);
    }

    LeadStanding pooled(Instant at) {
        return new LeadStanding(
                leadId,
                customerId,
                StandingState.POOL,
                before,
                source,
                campaign,
                capturedAt,
                Optional.empty(),
                capturedBy,
                contacted,
                qualified,
                rejection,
                closedAt,
                at,
                facts);
    }

    LeadStanding owned(StaffId by, Instant at) {
        return new LeadStanding(
                leadId,
                customerId,
                StandingState.OWNED,
                before,
                source,
                campaign,
                capturedAt,
                Optional.of(by),
                Optional.empty(),
                contacted,
                qualified,
                rejection,
                closedAt,
                at,
                facts);
    }

    LeadStanding judged(boolean wasContacted, boolean isQualified) {
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
                wasContacted,
                isQualified,
                rejection,
                closedAt,
                since,
                facts);
    }

    LeadStanding closed(StandingState how, Optional<LeadRejectionReason> reason, Instant at) {
        var kept = isClosed() ? before : state;
        return new LeadStanding(
                leadId,
                customerId,
                how,
                kept,
                source,
                campaign,
                capturedAt,
                owner,
                capturedBy,
                contacted,
                qualified,
                reason,
                Optional.of(at),
                since,
                facts);
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

    LeadStanding reopened(Instant at) {
        return new LeadStanding(
                leadId,
                customerId,
                before,
                before,
                source,
                campaign,
                capturedAt,
                owner,
                capturedBy,
                contacted,
                qualified,
                Optional.empty(),
                Optional.empty(),
                at,
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
}
