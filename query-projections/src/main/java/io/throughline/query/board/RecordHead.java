package io.throughline.query.board;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * What all records have in common.
 *
 * @param customerId the customer it belongs to now; after a prospect was joined to a customer, the latter
 * @param customerName the customer's name; never stored, put in when an answer is given
 * @param customerOwner the customer's owner; empty when nobody owns him; never stored, put in when an answer is given
 * @param revision the sequence number of its last event: what a command's expected revision is compared with
 * @param createdAt when it began, as told
 * @param changedAt when it last changed, as told
 */
public record RecordHead(
        CustomerId customerId,
        Optional<String> customerName,
        Optional<Who> customerOwner,
        long revision,
        Instant createdAt,
        Who createdBy,
        Instant changedAt,
        Who changedBy) {

    /** That of a record that begins with this event. */
    public static RecordHead of(CustomerEvent event, Recorded<?> recorded) {
        var author = Who.of(recorded.provenance().author());
        var at = recorded.occurredAt();
        return new RecordHead(
                event.customerId(), Optional.empty(), Optional.empty(), recorded.sequence(), at, author, at, author);
    }

    /** The record belongs to the customer that its last event names. */
    public RecordHead after(CustomerEvent event, Recorded<?> recorded) {
        return new RecordHead(
                event.customerId(),
                Optional.empty(),
                Optional.empty(),
                recorded.sequence(),
                createdAt,
                createdBy,
                recorded.occurredAt(),
                Who.of(recorded.provenance().author()));
    }

    /** The same for another customer. */
    public RecordHead of(CustomerId customer) {
        return new RecordHead(
                customer, customerName, customerOwner, revision, createdAt, createdBy, changedAt, changedBy);
    }

    /** The same with what is known of the customer. */
    public RecordHead of(Optional<String> name, Optional<Who> owner) {
        return new RecordHead(customerId, name, owner, revision, createdAt, createdBy, changedAt, changedBy);
    }
}
