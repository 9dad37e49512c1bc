package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.contracts.account.ChurnSign;
import io.throughline.contracts.account.ChurnSignal;
import io.throughline.contracts.order.OrderId;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That a customer may be lost, as the 360° view shows it. */
class ChurnFoldTest {

    private static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<ChurnSignal> SIGNALS = List.of(new ChurnSignal(ChurnSign.NO_ORDER, 190, 180));

    private final History history = new History()
            .then(opened("Acme", Optional.of(LI_NA.id())))
            .then(new ChurnWarned(customer("Acme"), SIGNALS, 3));

    @Test
    void aWarningSaysWhatTellsOfIt() {
        var warned = churn().orElseThrow();
        assertThat(warned.stage()).isEqualTo(ChurnStage.WARNED);
        assertThat(warned.signals()).isEqualTo(SIGNALS);
        assertThat(warned.rulesVersion()).isEqualTo(3);
        assertThat(warned.note()).isEmpty();
    }

    @Test
    void aDeferralSaysWhatIsDoneAndUntilWhen() {
        history.then(new ChurnDeferred(customer("Acme"), UNTIL, "上门拜访", 3));
        var deferred = churn().orElseThrow();
        assertThat(deferred.stage()).isEqualTo(ChurnStage.DEFERRED);
        assertThat(deferred.until()).contains(UNTIL);
        assertThat(deferred.note()).contains("上门拜访");
        assertThat(deferred.signals()).isEqualTo(SIGNALS);
    }

    @Test
    void aLossSaysWhyAndIsTakenBack() {
        history.then(new ChurnConfirmed(customer("Acme"), "破产"));
        var lost = churn().orElseThrow();
        assertThat(lost.stage()).isEqualTo(ChurnStage.LOST);
        assertThat(lost.note()).contains("破产");

        history.then(new ChurnReopened(customer("Acme"), "误判"));
        var warned = churn().orElseThrow();
        assertThat(warned.stage()).isEqualTo(ChurnStage.WARNED);
        assertThat(warned.until()).isEmpty();
        assertThat(warned.warnedAt()).isEqualTo(lost.warnedAt());
    }

    @Test
    void whoIsBackShowsNothingOfIt() {
        for (var end : List.of(
                new ChurnAverted(customer("Acme"), 3),
                new CustomerOrderedAgain(customer("Acme"), new OrderId(Identifier.named("test", "order"))))) {
            var told = new ChurnFoldTest();
            told.history.then(end);
            assertThat(told.churn()).isEmpty();
        }
    }

    private Optional<ChurnShown> churn() {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer("Acme").toString()))
                .customer()
                .standing()
                .churn();
    }
}
