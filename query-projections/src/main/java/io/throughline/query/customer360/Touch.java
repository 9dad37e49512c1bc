package io.throughline.query.customer360;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** A touch with a customer (A20), with both clocks; the text is cut after 500 characters. */
public record Touch(
        String eventId,
        String event,
        Channel channel,
        Direction direction,
        Who author,
        Instant occurredAt,
        Instant recordedAt,
        Optional<String> subject,
        Optional<String> text) {}
