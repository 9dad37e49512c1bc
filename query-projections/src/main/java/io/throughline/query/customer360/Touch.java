package io.throughline.query.customer360;

import io.throughline.contracts.Channel;
import io.throughline.contracts.EventName;
import io.throughline.contracts.account.Direction;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Comparator;
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
        Optional<String> text) {

    static final Comparator<Touch> NEWEST_FIRST = Comparator.comparing(Touch::occurredAt)
            .thenComparing(Touch::recordedAt)
            .reversed();

    static Touch of(
            Recorded<?> recorded,
            Channel channel,
            Direction direction,
            Optional<String> subject,
            Optional<String> text) {
        var name = recorded.event().getClass().getAnnotation(EventName.class);
        return new Touch(
                recorded.eventId(),
                name == null ? recorded.event().getClass().getSimpleName() : name.value(),
                channel,
                direction,
                Who.of(recorded.provenance().author()),
                recorded.occurredAt(),
                recorded.recordedAt(),
                subject,
                text.map(Touch::cut));
    }

    /** Never between the two halves of a character. */
    private static String cut(String text) {
        if (text.length() <= Bounds.TOUCH_TEXT) return text;
        int end = Character.isHighSurrogate(text.charAt(Bounds.TOUCH_TEXT - 1))
                ? Bounds.TOUCH_TEXT - 1
                : Bounds.TOUCH_TEXT;
        return text.substring(0, end);
    }
}
