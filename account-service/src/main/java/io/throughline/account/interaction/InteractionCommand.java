package io.throughline.account.interaction;

import io.throughline.account.InteractionRefusal;
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
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about an interaction; the contract's comments say who may and what is refused. */
public sealed interface InteractionCommand extends Command {

    /** The interaction. */
    InteractionId interactionId();

    @Override
    default RefusalCode notFound() {
        return InteractionRefusal.INTERACTION_NOT_FOUND;
    }

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
            Optional<@NotBlank @Size(max = 100) String> reference,
            Optional<InteractionId> continues)
            implements InteractionCommand {}

    /** Say how it really took place (A24). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record CorrectInteraction(
            @TargetAggregateIdentifier @NotNull InteractionId interactionId,
            Optional<ContactId> contactId,
            @NotNull InteractionKind kind,
            @NotNull Channel channel,
            @NotNull Direction direction,
            Optional<@NotBlank @Size(max = 200) String> subject,
            @NotBlank @Size(max = 20000) String text,
            Optional<Mood> mood)
            implements InteractionCommand {}

    /** Say from which earlier touch it goes on; from none when {@code earlier} is empty (A21). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ContinueInteraction(
            @TargetAggregateIdentifier @NotNull InteractionId interactionId, Optional<InteractionId> earlier)
            implements InteractionCommand {}

    /** Have it count no more: it was written down by mistake. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record WithdrawInteraction(
            @TargetAggregateIdentifier @NotNull InteractionId interactionId,
            @NotBlank @Size(max = 500) String reason) implements InteractionCommand {}

    /** Have it count again. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RestoreInteraction(
            @TargetAggregateIdentifier @NotNull InteractionId interactionId) implements InteractionCommand {}
}
