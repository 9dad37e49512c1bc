package io.throughline.account.process;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.MergeStep.FollowAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.ToldHistory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who answers for an account answers for those that were merged into it (N5). */
class MergedFollowingTest {

    private static final CustomerId SURVIVOR = new CustomerId(Identifier.named("test", "survivor"));
    private static final CustomerId MERGED = new CustomerId(Identifier.named("test", "合并客户"));
    private static final CustomerId PARTED = new CustomerId(Identifier.named("test", "已拆分客户"));
    private static final Optional<StaffId> NOBODY = Optional.empty();

    private final SentCommands sent = new SentCommands();
    private final ToldHistory history = new ToldHistory()
            .that(absorbed(PARTED), NOW)
            .that(absorbed(MERGED), NOW)
            .that(new AccountParted(SURVIVOR, PARTED, List.of(), List.of()), NOW);
    private final MergedFollowing process = new MergedFollowing(sent, history);

    @Test
    void theMergedFollowTheSurvivorToHisNewOwnerAndIntoThePool() {
        transferred(SURVIVOR, Optional.of(JOHN.id()));
        transferred(SURVIVOR, NOBODY);

        assertThat(sent.commands())
                .containsExactly(
                        new FollowAccount(MERGED, SURVIVOR, Optional.of(JOHN.id())),
                        new FollowAccount(MERGED, SURVIVOR, NOBODY));
    }

    @Test
    void nobodyFollowsOneIntoWhomNobodyWasMerged() {
        transferred(MERGED, Optional.of(JOHN.id()));
        transferred(PARTED, Optional.of(JOHN.id()));

        assertThat(sent.commands()).isEmpty();
    }

    private void transferred(CustomerId account, Optional<StaffId> to) {
        var event = new AccountTransferred(account, Optional.of(LI_NA.id()), to, "区域调整");
        process.on(event, SentCommands.recorded(event));
    }

    private static AccountAbsorbed absorbed(CustomerId merged) {
        return new AccountAbsorbed(SURVIVOR, merged, List.of(), List.of(), List.of(), List.of());
    }
}
