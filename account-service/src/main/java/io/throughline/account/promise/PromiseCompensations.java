package io.throughline.account.promise;

import io.throughline.account.promise.PromiseCommand.BreakPromise;
import io.throughline.account.promise.PromiseCommand.HandOverPromise;
import io.throughline.account.promise.PromiseCommand.KeepPromise;
import io.throughline.account.promise.PromiseCommand.RenegotiatePromise;
import io.throughline.account.promise.PromiseCommand.ReopenPromise;
import io.throughline.account.promise.PromiseCommand.WithdrawPromise;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.platform.message.Command;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to a promise is taken back. A word once given is withdrawn, not unsaid. */
@Component
final class PromiseCompensations implements Compensations<PromiseEvent> {

    @Override
    public Class<PromiseEvent> family() {
        return PromiseEvent.class;
    }

    @Override
    public Compensation of(PromiseEvent event) {
        var end = Compensation.touching("end");
        return switch (event) {
            case PromiseMade e ->
                Compensation.touching("promise").by(new WithdrawPromise(e.promiseId(), Compensation.REASON));
            case PromiseKept e -> end.by(reopening(e));
            case PromiseBroken e -> end.by(reopening(e));
            case PromiseWithdrawn e -> end.by(reopening(e));
            case PromiseReopened e ->
                Compensation.touching("end", "due")
                        .by(
                                before -> before.last(
                                                PromiseEvent.class,
                                                last -> ending(last).isPresent())
                                        .flatMap(PromiseCompensations::ending),
                                UndoRefusal.NOTHING_BEFORE);
            case PromiseRenegotiated e ->
                Compensation.touching("due").by(new RenegotiatePromise(e.promiseId(), e.from(), Compensation.REASON));
            case PromiseHandedOver e -> Compensation.touching("owner").by(new HandOverPromise(e.promiseId(), e.from()));
        };
    }

    private static ReopenPromise reopening(PromiseEvent event) {
        return new ReopenPromise(event.promiseId(), Optional.empty(), Compensation.REASON);
    }

    /** The command that ends it again as it had ended. */
    private static Optional<? extends Command> ending(PromiseEvent event) {
        return switch (event) {
            case PromiseKept e -> Optional.of(new KeepPromise(e.promiseId(), e.proof()));
            case PromiseBroken e ->
                Optional.of(new BreakPromise(e.promiseId(), e.reason().orElse(Compensation.REASON)));
            case PromiseWithdrawn e -> Optional.of(new WithdrawPromise(e.promiseId(), e.reason()));
            case PromiseMade unused -> Optional.empty();
            case PromiseRenegotiated unused -> Optional.empty();
            case PromiseReopened unused -> Optional.empty();
            case PromiseHandedOver unused -> Optional.empty();
        };
    }
}
