package io.throughline.query.customer360;

import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import io.throughline.contracts.account.ValueFigures;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Of what value a customer is (A18, A19).
 *
 * @param since since when he is of these classes
 * @param figures what decided
 * @param rulesVersion the version of the rules by which it did
 */
public record ValueShown(List<ValueClass> classes, Instant since, ValueFigures figures, long rulesVersion) {

    static Optional<ValueShown> after(ValueEvent event, Recorded<?> recorded) {
        return switch (event) {
            case ValueClassesChanged e when e.to().isEmpty() -> Optional.empty();
            case ValueClassesChanged e ->
                Optional.of(new ValueShown(e.to(), recorded.occurredAt(), e.figures(), e.rulesVersion()));
        };
    }
}
