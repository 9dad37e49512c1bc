package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * What all records have in common.
 *
 * @param customerId the customer it belongs to now; after a prospect was joined to a customer, the latter
 * @param customerName the customer's name; never stored, put in when an answer is given
 * @param customerOwner the customer's owner; empty when nobody owns him
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
        Who changedBy) {}
