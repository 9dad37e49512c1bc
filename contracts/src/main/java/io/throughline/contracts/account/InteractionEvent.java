package io.throughline.contracts.account;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.Optional;

/** A touch with a customer, in either direction (A20, A21, A24). */
public sealed interface InteractionEvent extends CustomerEvent {

    /** The interaction. */
    InteractionId interactionId();

    /** A touch was written down; when it took place is the event's {@code occurredAt}, which may lie in the past. */
    @EventName("interaction.recorded")
    record InteractionRecorded(
            InteractionId interactionId,
            CustomerId customerId,
            Optional<ContactId> contactId,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            @PersonalData Optional<String> subject,
            @PersonalData String text,
            Optional<Mood> mood,
            Optional<String> reference)
            implements InteractionEvent {

        /** As it is told until somebody corrects it. */
        public InteractionCorrected told() {
            return new InteractionCorrected(
                    interactionId, customerId, contactId, kind, channel, direction, subject, text, mood);
        }
    }

    /** It took place otherwise than it was written down at first: this is how. When it took place stays. */
    @EventName("interaction.corrected")
    record InteractionCorrected(
            InteractionId interactionId,
            CustomerId customerId,
            Optional<ContactId> contactId,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            @PersonalData Optional<String> subject,
            @PersonalData String text,
            Optional<Mood> mood)
            implements InteractionEvent {}

    /**
     * It is known which earlier touch with the customer it goes on from (A21).
     *
     * @param from what was told of that before
     * @param to empty when it begins a matter of its own
     */
    @EventName("interaction.continued")
    record InteractionContinued(
            InteractionId interactionId,
            CustomerId customerId,
            Optional<InteractionId> from,
            Optional<InteractionId> to)
            implements InteractionEvent {}

    /** It was written down by mistake, and counts no more; the history keeps it. */
    @EventName("interaction.withdrawn")
    record InteractionWithdrawn(
            InteractionId interactionId,
            CustomerId customerId,
            @PersonalData String reason) implements InteractionEvent {}

    /** It was withdrawn by mistake, and counts again. */
    @EventName("interaction.restored")
    record InteractionRestored(InteractionId interactionId, CustomerId customerId) implements InteractionEvent {}
}
