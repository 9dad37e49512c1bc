package io.throughline.account.interaction;

import io.throughline.account.interaction.InteractionCommand.ContinueInteraction;
import io.throughline.account.interaction.InteractionCommand.CorrectInteraction;
import io.throughline.account.interaction.InteractionCommand.RestoreInteraction;
import io.throughline.account.interaction.InteractionCommand.WithdrawInteraction;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what was written down of a touch is taken back: it counts no more, and what it said before counts again. */
@Component
final class InteractionCompensations implements Compensations<InteractionEvent> {

    @Override
    public Class<InteractionEvent> family() {
        return InteractionEvent.class;
    }

    @Override
    public Compensation of(InteractionEvent event) {
        return switch (event) {
            case InteractionRecorded e -> counts().by(new WithdrawInteraction(e.interactionId(), Compensation.REASON));
            case InteractionCorrected unused ->
                Compensation.touching("text").by(InteractionCompensations::toldBefore, UndoRefusal.NOTHING_BEFORE);
            case InteractionContinued e ->
                Compensation.touching("earlier touch").by(new ContinueInteraction(e.interactionId(), e.from()));
            case InteractionWithdrawn e -> counts().by(new RestoreInteraction(e.interactionId()));
            case InteractionRestored e -> counts().by(new WithdrawInteraction(e.interactionId(), Compensation.REASON));
        };
    }

    private static Compensation.Touching counts() {
        return Compensation.touching("whether it counts");
    }

    private static Optional<CorrectInteraction> toldBefore(Before before) {
        return before.last(
                        InteractionEvent.class,
                        e -> e instanceof InteractionRecorded || e instanceof InteractionCorrected)
                .flatMap(e -> switch (e) {
                    case InteractionRecorded first -> Optional.of(first.told());
                    case InteractionCorrected later -> Optional.of(later);
                    default -> Optional.<InteractionCorrected>empty();
                })
                .map(told -> new CorrectInteraction(
                        told.interactionId(),
                        told.contactId(),
                        told.kind(),
                        told.channel(),
                        told.direction(),
                        told.subject(),
                        told.text(),
                        told.mood()));
    }
}
