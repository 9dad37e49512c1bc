package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * An event of the past, for aggregates that remember who recorded it or when it happened:
 * {@code leads.given(that(captured()).by(LI_NA).at(YESTERDAY))}.
 *
 * @param at when it happened, if that was told
 * @param recorded when it was recorded
 */
public record Happened(DomainEvent event, Optional<StaffMember> author, Optional<Instant> at, Instant recorded) {

    /** This happened; by whom and when does not matter. */
    public static Happened that(DomainEvent event) {
        return new Happened(event, Optional.empty(), Optional.empty(), AggregateFixture.NOW);
    }

    /** The same, recorded by this member of the staff. */
    public Happened by(StaffMember member) {
        return new Happened(event, Optional.of(member), at, recorded);
    }

    /** The same, at this moment. */
    public Happened at(Instant moment) {
        return new Happened(event, author, Optional.of(moment), recorded);
    }

    /** The same, recorded at this moment; at {@link AggregateFixture#NOW} unless told. */
    public Happened recordedAt(Instant moment) {
        return new Happened(event, author, at, moment);
    }

    EventMessage<?> message() {
        var none = Optional.<String>empty();
        var actor = author.map(member -> member.id().toString()).orElse("process:unknown");
        var provenance = new Provenance(actor, none, "http", none, none, none, none, at, none);
        return new GenericEventMessage<>(event, provenance.toMetaData());
    }
}
