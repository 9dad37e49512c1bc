package io.throughline.account.promise;

import static io.throughline.account.promise.PromiseTest.CUSTOMER;
import static io.throughline.account.promise.PromiseTest.MONDAY;
import static io.throughline.account.promise.PromiseTest.PROMISE;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.Contacts;
import io.throughline.account.promise.PromiseCommand.BreakPromise;
import io.throughline.account.promise.PromiseCommand.KeepPromise;
import io.throughline.account.promise.PromiseCommand.WithdrawPromise;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.SentCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of a promise, in whatever order: it ends once, and its clock runs exactly while it is open. */
class PromiseOverTimeTest {

    private final AggregateFixture<Promise> promises = AggregateFixture.of(Promise.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
            .with((Contacts) (customer, contact) -> false);

    @Property(tries = 200)
    void endsOnceUntilItIsReopened(@ForAll("wishes") List<Command> wishes) {
        List<PromiseEvent> history = new ArrayList<>();
        history.add(PromiseTest.madeBy(LI_NA));
        for (var wish : wishes) {
            var outcome = promises.given(history).when(wish).by(LI_NA);
            if (endOf(wish).isPresent() == isOpen(history)) {
                var event = endOf(wish).orElseGet(() -> new PromiseReopened(PROMISE, CUSTOMER, MONDAY, "again"));
                outcome.expectEvents(event);
                history.add(event);
            } else {
                outcome.expectNoEvents();
            }
            assertThat(clockRuns(history)).isEqualTo(isOpen(history));
        }
    }

    private static boolean isOpen(List<PromiseEvent> history) {
        return switch (history.getLast()) {
            case PromiseKept unused -> false;
            case PromiseBroken unused -> false;
            case PromiseWithdrawn unused -> false;
            default -> true;
        };
    }

    private static boolean clockRuns(List<PromiseEvent> history) {
        var deadline = new PromiseDeadline();
        boolean runs = false;
        for (var event : history) {
            for (var change : deadline.changes(SentCommands.recorded(event))) {
                runs = change instanceof DeadlineChange.Start;
            }
        }
        return runs;
    }

    /** The end that a wish asks for; empty for the wish to reopen. */
    private static Optional<PromiseEvent> endOf(Command wish) {
        return switch (wish) {
            case KeepPromise keep -> Optional.of(new PromiseKept(PROMISE, CUSTOMER, keep.proof()));
            case BreakPromise broken ->
                Optional.of(new PromiseBroken(PROMISE, CUSTOMER, false, Optional.of(broken.reason())));
            case WithdrawPromise withdrawn -> Optional.of(new PromiseWithdrawn(PROMISE, CUSTOMER, withdrawn.reason()));
            default -> Optional.empty();
        };
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        return Arbitraries.<Command>of(
                        new KeepPromise(PROMISE, "kept"),
                        new BreakPromise(PROMISE, "broken"),
                        new WithdrawPromise(PROMISE, "withdrawn"),
                        new PromiseCommand.ReopenPromise(PROMISE, Optional.of(MONDAY), "again"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
