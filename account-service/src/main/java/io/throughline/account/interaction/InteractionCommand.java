package io.throughline.account.interaction;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.Mood;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about an interaction: only to write it down. */
public sealed interface InteractionCommand extends Command {

    /** The interaction. */
    InteractionId interactionId();

    /** Write down a touch with a customer, in either direction (A20, A24). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordInteraction(
            @TargetAggregateIdentifier @NewId InteractionId interactionId,
            @NotNull CustomerId customerId,
            Optional<ContactId> contactId,
            @NotNull InteractionKind kind,
            @NotNull Channel channel,
            @NotNull Direction direction,
            Optional<@NotBlank @Size(max = 200) String> subject,
            @NotBlank @Size(max = 20000) String text,
            Optional<Mood> mood,
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements InteractionCommand {}
}
