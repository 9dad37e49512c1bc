package io.throughline.account.pool;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.SentCommands;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When accounts are looked at that may have to go to the pool. */
class RecyclingDeadlineTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));

    private PoolRules rules = PoolRules.DEFAULT;
    private final RecyclingDeadline deadline = new RecyclingDeadline(() -> new Ruled<>(1, rules));

    @Test
    void runsWhileSomebodyHasTheAccount() {
        assertThat(after(new AccountClaimed(CUSTOMER, LI_NA.id(), "public", 1, 1, 1)))
                .containsExactly(new DeadlineChange.Start(CUSTOMER.toString(), AggregateFixture.NOW));
        assertThat(after(new AccountTransferred(CUSTOMER, Optional.empty(), Optional.of(LI_NA.id()), "接管")))
                .containsExactly(new DeadlineChange.Start(CUSTOMER.toString(), AggregateFixture.NOW));
        assertThat(after(new AccountReturned(CUSTOMER, Optional.of(LI_NA.id()), "public", "退回")))
                .containsExactly(new DeadlineChange.End(CUSTOMER.toString()));
    }

    @Test
    void asksTheAccountWhenTheShortestOfTheRulesCouldTakeIt() {
        assertThat(deadline.period()).isEqualTo(Duration.ofDays(30));
        rules = new PoolRules(List.of(pool(0, 90), pool(45, 0)), "UTC");
        assertThat(deadline.period()).isEqualTo(Duration.ofDays(45));
        assertThat(deadline.due(CUSTOMER.toString(), AggregateFixture.NOW)).isEqualTo(new RecycleAccount(CUSTOMER));
    }

    @Test
    void isFarAwayWhereNoRuleTakesAnAccount() {
        rules = new PoolRules(List.of(pool(0, 0)), "UTC");
        assertThat(deadline.period()).isGreaterThan(Duration.ofDays(36_500));
    }

    private List<DeadlineChange> after(CustomerEvent event) {
        return deadline.changes(SentCommands.recorded(event));
    }

    private static Pool pool(int followUpDays, int dealDays) {
        return new Pool("p" + followUpDays, List.of(), Set.of(), 10, 200, 7, 0, followUpDays, dealDays);
    }
}
