package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Direction;
import io.throughline.platform.document.Field;
import io.throughline.platform.search.IndexType;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it stands in the index.
 *
 * @param customerId the customer it belongs to now
 * @param origin the customer it was recorded for
 * @param owner the customer's owner
 * @param department the department of the author
 * @param deleted {@link #IN_BIN} while the customer lies in the recycle bin
 * @param about the ids of all records it touches, so that everything about a contact can be found
 */
record IndexedEntry(
        long position,
        String customerId,
        String origin,
        Optional<String> owner,
        Optional<String> department,
        TimelineKind kind,
        String event,
        Optional<Channel> channel,
        Optional<Direction> direction,
        String author,
        Instant occurredAt,
        Instant recordedAt,
        String title,
        String titleZh,
        Optional<String> text,
        List<Reference> references,
        List<String> about,
        Origin provenance,
        Optional<String> deleted) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field OWNER = Field.text("owner");
    static final Field KIND = Field.text("kind");
    static final Field EVENT = Field.text("event");
    static final Field CHANNEL = Field.text("channel");
    static final Field DIRECTION = Field.text("direction");
    static final Field AUTHOR = Field.text("author");
    static final Field ORIGIN = Field.text("origin");
    static final Field DEPARTMENT = Field.text("department");
    static final Field OCCURRED_AT = Field.time("occurredAt");
    static final Field POSITION = Field.number("position");
    static final Field DELETED = Field.text("deleted");
    static final Field ABOUT = Field.each("about");

    static final String IN_BIN = "yes";

    static final IndexType<IndexedEntry> TYPE = IndexType.of("timeline", 2, IndexedEntry.class, CUSTOMER, OWNER)
            .with(KIND, EVENT, CHANNEL, DIRECTION, AUTHOR, ORIGIN, DEPARTMENT, OCCURRED_AT, POSITION, ABOUT, DELETED)
            .searching("title", "titleZh", "text");

    /** The entry as an answer, with the customer's owner of now. */
    TimelineEntry shown(String eventId, Map<String, List<String>> highlights, Optional<CustomerTag> customer) {
        var now = customer.map(CustomerTag::customerId).orElseGet(() -> CustomerId.of(customerId));
        return new TimelineEntry(
                eventId,
                position,
                now,
                Optional.of(CustomerId.of(origin)).filter(id -> !id.equals(now)),
                customer.flatMap(CustomerTag::owner).map(Who::of),
                department,
                kind,
                event,
                channel,
                direction,
                Who.of(author),
                occurredAt,
                recordedAt,
                title,
                titleZh,
                text,
                highlights.values().stream().flatMap(List::stream).distinct().toList(),
                references,
                provenance);
    }
}
