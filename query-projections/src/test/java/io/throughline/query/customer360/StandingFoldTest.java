package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.transferred;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.RecycleReason;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which pool a customer lies, as the 360° view shows it. */
class StandingFoldTest {

    @Test
    void whoIsReturnedLiesInThatPoolUntilSomebodyClaimsHim() {
        var history = new History()
                .then(opened("Acme", Optional.of(LI_NA.id())))
                .then(new AccountReturned(customer("Acme"), Optional.of(LI_NA.id()), "华北公海", "没有时间跟进"));
        var pooled = customerAfter(history);
        assertThat(pooled.owner()).isEmpty();
        assertThat(pooled.standing().pool()).contains("华北公海");
        assertThat(pooled.standing().pooledAt()).isPresent();
        assertThat(pooled.owners().getFirst().reason()).contains("没有时间跟进");

        history.then(new AccountClaimed(customer("Acme"), JOHN.id(), "华北公海", 1, 1, 1));
        var claimed = customerAfter(history);
        assertThat(claimed.owner()).contains(Who.of(JOHN.id()));
        assertThat(claimed.standing()).isEqualTo(Standing.NONE);
        assertThat(claimed.owners()).hasSize(3);
        assertThat(claimed.accountRevision()).contains(2L);
    }

    @Test
    void whoIsRecycledLiesInThePoolForTheReasonOfTheRule() {
        var history = new History()
                .then(opened("Acme", Optional.of(LI_NA.id())))
                .then(new AccountRecycled(
                        customer("Acme"), LI_NA.id(), "public", RecycleReason.NO_FOLLOW_UP, Instant.EPOCH, 2));
        var pooled = customerAfter(history);
        assertThat(pooled.standing().pool()).contains("public");
        assertThat(pooled.owners().getFirst().reason()).contains("NO_FOLLOW_UP");
    }

    @Test
    void whoIsTransferredToNobodyLiesInAPoolThatNobodyNamed() {
        var history = new History()
                .then(opened("Acme", Optional.of(LI_NA.id())))
                .then(transferred("Acme", Optional.of(LI_NA.id()), Optional.empty()));
        var pooled = customerAfter(history);
        assertThat(pooled.standing().pool()).isEmpty();
        assertThat(pooled.standing().pooledAt()).isPresent();
    }

    private static Customer customerAfter(History history) {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer("Acme").toString())).customer();
    }
}
