package io.throughline.account.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TogetherTest;
import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.message.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Several claim, give back and claim again at the same time, each request sometimes twice, on a real log. Whatever comes
 * between, nobody gets beyond his quota or his places, and no account ever has two owners.
 */
class ClaimingTogetherTest extends TogetherTest {

    private static final int A_DAY = 6;
    private static final int PLACES = 4;
    private static final int ACCOUNTS = 12;
    private static final Set<AccountRefusal> REFUSALS =
            Set.of(AccountRefusal.ACCOUNT_NOT_FOUND, AccountRefusal.CLAIMS_OF_DAY_USED, AccountRefusal.NO_PLACE_FREE);

    @BeforeAll
    void smallQuotas() {
        var pool = new Pool("public", List.of(), Set.of(), A_DAY, PLACES, 0, 0, 30, 0);
        service.send(new ChangePoolRules(new PoolRules(List.of(pool), "UTC")));
    }

    @RepeatedTest(5)
    void nobodyGetsBeyondHisQuotaOrHisPlacesAndNoAccountHasTwoOwners(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var staff = List.of(service.hired(), service.hired());
        var accounts = new ArrayList<CustomerId>();
        for (int i = 0; i < ACCOUNTS; i++) accounts.add(service.opened());
        var claimed = new ConcurrentHashMap<StaffId, Integer>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 60; i++) {
            var who = staff.get(random.nextInt(staff.size()));
            var what = accounts.get(random.nextInt(accounts.size()));
            boolean claims = random.nextInt(4) > 0;
            boolean twice = random.nextBoolean();
            String request = "r" + repetition.getCurrentRepetition() + "-" + i;
            tasks.add(() -> {
                Command command = claims ? new ClaimAccount(what) : new ReturnAccount(what, Optional.empty(), "换一个");
                int recorded = service.send(command, Optional.of(who), request, REFUSALS);
                int again = twice ? service.send(command, Optional.of(who), request, REFUSALS) : 0;
                if (recorded >= 0)
                    assertThat(again).as("the same request again").isZero();
                if (claims) claimed.merge(who, Math.max(0, recorded) + Math.max(0, again), Integer::sum);
                return null;
            });
        }
        service.run(tasks);

        var directory = service.get(CustomerDirectory.class);
        var owners = accounts.stream()
                .map(account -> directory.find(account).flatMap(CustomerEntry::owner))
                .toList();
        for (var member : staff) {
            long has = owners.stream().filter(Optional.of(member)::equals).count();
            assertThat(has).as("accounts of his").isLessThanOrEqualTo(PLACES);
            assertThat(claimed.getOrDefault(member, 0)).as("claims of the day").isLessThanOrEqualTo(A_DAY);
            assertThat(service.get(Places.class)
                            .taken("pool.place", member.toString(), Pool.MOST_PLACES, Instant.EPOCH)
                            .size())
                    .as("places taken up")
                    .isEqualTo((int) has);
        }
    }
}
