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
            implements InteractionEvent {}
}
