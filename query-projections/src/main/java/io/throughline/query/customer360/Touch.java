package io.throughline.query.customer360;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Excerpt;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A touch with a customer (A20), with both clocks; the text is cut after 500 characters.
 *
 * @param interactionId what to correct it by, or to go on from; empty for what is another record's
 * @param continues the earlier touch that it goes on from (A21)
 * @param corrected whether it is told otherwise than it was written down at first
 */
public record Touch(
        String eventId,
        String event,
        Optional<InteractionId> interactionId,
        Optional<InteractionId> continues,
        boolean corrected,
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

    /** The touch that an event tells of, if any. */
    static Optional<Touch> in(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InteractionRecorded e ->
                touch(recorded, e.channel(), e.direction(), e.subject(), Optional.of(e.text()))
                        .map(touch -> touch.of(e.interactionId()));
            case LeadContacted e -> outbound(recorded, e.channel(), Optional.empty(), Optional.of(e.note()));
            case ServiceRequestCreated e -> inbound(recorded, e.channel(), Optional.of(e.subject()), e.description());
            case FollowedUp e -> outbound(recorded, e.channel(), Optional.empty(), Optional.of(e.note()));
            case MaterialSent e -> outbound(recorded, e.channel(), Optional.of(e.title()), Optional.empty());
            case ResponseReceived e -> inbound(recorded, e.channel(), Optional.empty(), Optional.of(e.text()));
            case AppointmentHeld e ->
                outbound(recorded, Channel.FACE_TO_FACE, Optional.empty(), Optional.of(e.result()));
            case VisitDone e -> outbound(recorded, Channel.FACE_TO_FACE, Optional.empty(), Optional.of(e.report()));
            case GuestArrived e -> inbound(recorded, Channel.FACE_TO_FACE, Optional.empty(), e.note());
            default -> Optional.empty();
        };
    }

    private static Optional<Touch> inbound(
            Recorded<?> recorded, Channel channel, Optional<String> subject, Optional<String> text) {
        return touch(recorded, channel, Direction.INBOUND, subject, text);
    }

    private static Optional<Touch> outbound(
            Recorded<?> recorded, Channel channel, Optional<String> subject, Optional<String> text) {
        return touch(recorded, channel, Direction.OUTBOUND, subject, text);
    }

    private static Optional<Touch> touch(
            Recorded<?> recorded,
            Channel channel,
            Direction direction,
            Optional<String> subject,
            Optional<String> text) {
        return Optional.of(new Touch(
                recorded.eventId(),
                recorded.name(),
                Optional.empty(),
                Optional.empty(),
                false,
                channel,
                direction,
                Who.of(recorded.provenance().author()),
                recorded.occurredAt(),
                recorded.recordedAt(),
                subject,
                text.map(all -> Excerpt.of(all, Bounds.TOUCH_TEXT))));
    }

    /** The touch as it is told now. */
    Touch corrected(InteractionCorrected to) {
        return new Touch(
                eventId,
                event,
                interactionId,
                continues,
                true,
                to.channel(),
                to.direction(),
                author,
                occurredAt,
                recordedAt,
                to.subject(),
                Optional.of(Excerpt.of(to.text(), Bounds.TOUCH_TEXT)));
    }

    /** The touch going on from that one. */
    Touch continuing(Optional<InteractionId> earlier) {
        return with(interactionId, earlier);
    }

    private Touch of(InteractionId id) {
        return with(Optional.of(id), continues);
    }

    private Touch with(Optional<InteractionId> id, Optional<InteractionId> earlier) {
        return new Touch(
                eventId,
                event,
                id,
                earlier,
                corrected,
                channel,
                direction,
                author,
                occurredAt,
                recordedAt,
                subject,
                text);
    }
}
