package io.throughline.account.pool;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.contracts.account.OwnershipRulesEvent.PoolRulesChanged;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolCondition;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the pools, as administrators change them. */
class PoolRulebookTest {

    private static final PoolRules NORTH_FIRST =
            new PoolRules(List.of(pool("北区", new PoolCondition("region", Set.of("北京"))), pool("public")), "UTC");

    private final AggregateFixture<PoolRulebook> rules = AggregateFixture.of(PoolRulebook.class);

    @Test
    void countTheirVersions() {
        rules.givenNothing()
                .when(new ChangePoolRules(NORTH_FIRST))
                .by(ADMINISTRATOR)
                .expectEvents(new PoolRulesChanged(1, NORTH_FIRST));
        rules.given(new PoolRulesChanged(1, NORTH_FIRST))
                .when(new ChangePoolRules(PoolRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectEvents(new PoolRulesChanged(2, PoolRules.DEFAULT));
    }

    @Test
    void recordNothingWhenTheyStayAsTheyAre() {
        rules.givenNothing()
                .when(new ChangePoolRules(PoolRules.DEFAULT))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void areChangedByAdministratorsOnly() {
        rules.givenNothing()
                .when(new ChangePoolRules(NORTH_FIRST))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void nameEachPoolOnceTakeEveryAccountAndKnowTheirTimeZone() {
        refuses(new PoolRules(List.of(pool("public"), pool("public")), "UTC"), AccountRefusal.POOL_NAME_TWICE);
        var demanding = pool("vip", new PoolCondition("level", Set.of("A")));
        refuses(new PoolRules(List.of(demanding), "UTC"), AccountRefusal.NO_POOL_FOR_ALL);
        refuses(new PoolRules(List.of(pool("public")), "Asia/Atlantis"), AccountRefusal.TIME_ZONE_UNKNOWN);
    }

    private void refuses(PoolRules asked, AccountRefusal refusal) {
        rules.givenNothing().when(new ChangePoolRules(asked)).by(ADMINISTRATOR).expectRefusal(refusal);
    }

    private static Pool pool(String name, PoolCondition... conditions) {
        return new Pool(name, List.of(conditions), Set.of(), 10, 200, 7, 0, 30, 0);
    }
}
