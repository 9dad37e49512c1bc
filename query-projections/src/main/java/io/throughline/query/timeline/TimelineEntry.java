package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Direction;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event of a customer's history (A21).
 *
 * @param customerId the customer it belongs to now
 * @param origin the prospect it was recorded for, when that was joined to the customer since
 * @param owner the customer's owner; empty when nobody owns him
 * @param department the department of the author
 * @param event the event's stable name
 * @param title what happened, in one line of English; nothing in it identifies a person
 * @param titleZh the same in Chinese
 * @param text what was said or written, and further facts
 * @param highlights fragments with the words that were found between {@code <em>} and {@code </em>}
 */
public record TimelineEntry(
        String eventId,
        long position,
        CustomerId customerId,
        Optional<CustomerId> origin,
        Optional<Who> owner,
        Optional<String> department,
        TimelineKind kind,
        String event,
        Optional<Channel> channel,
        Optional<Direction> direction,
        Who author,
        Instant occurredAt,
        Instant recordedAt,
        String title,
        String titleZh,
        Optional<String> text,
        List<String> highlights,
        List<Reference> references,
        Origin provenance) {}
