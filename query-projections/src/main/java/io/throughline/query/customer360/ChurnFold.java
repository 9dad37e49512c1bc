package io.throughline.query.customer360;

import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Optional;

/** Whether a customer may be lost, after what happened about it. */
final class ChurnFold {

    private ChurnFold() {}

    static Optional<ChurnShown> after(Optional<ChurnShown> before, ChurnEvent event, Recorded<?> recorded) {
        var at = recorded.occurredAt();
        var by = Who.of(recorded.provenance().author());
        return switch (event) {
            case ChurnWarned e ->
                Optional.of(new ChurnShown(
                        ChurnStage.WARNED,
                        at,
                        at,
                        e.signals(),
                        e.rulesVersion(),
                        Optional.empty(),
                        Optional.empty(),
                        by));
            case ChurnDeferred e ->
                before.map(churn -> churn.at(ChurnStage.DEFERRED, at, Optional.of(e.until()), e.measures(), by));
            case ChurnConfirmed e ->
                before.map(churn -> churn.at(ChurnStage.LOST, at, Optional.empty(), e.reason(), by));
            case ChurnReopened e ->
                before.map(churn -> churn.at(ChurnStage.WARNED, at, Optional.empty(), e.reason(), by));
            case ChurnAverted unused -> Optional.empty();
            case CustomerOrderedAgain unused -> Optional.empty();
        };
    }
}
