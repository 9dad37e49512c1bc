package io.throughline.account.process;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.platform.responsibility.Responsibility;
import io.throughline.platform.responsibility.ResponsibilityKind;
import io.throughline.platform.test.KnownResponsibilities;
import io.throughline.platform.test.SentCommands;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All accounts of a leaver go to one who stays, or to the pool; nothing else does. */
class LeaverAccountsTest {

    private static final CustomerId ONE = new CustomerId(Identifier.named("test", "one"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));

    private final SentCommands sent = new SentCommands();
    private final KnownResponsibilities held = new KnownResponsibilities()
            .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.ACCOUNT, ONE.value(), ONE))
            .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.LEAD, Identifier.named("test", "lead"), OTHER))
            .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.ACCOUNT, OTHER.value(), OTHER));
    private final LeaverAccounts process = new LeaverAccounts(sent, held);

    @Test
    void handsAllAccountsToTheSuccessor() {
        called(false);

        assertThat(sent.commands()).containsExactly(transfer(ONE, true), transfer(OTHER, true));
    }

    @Test
    void laysAllAccountsIntoThePool() {
        called(true);

        assertThat(sent.commands()).containsExactly(transfer(ONE, false), transfer(OTHER, false));
    }

    private void called(boolean toPool) {
        var event = new StaffHandoverCalled(ZHAO_LEI.id(), LI_NA.id(), toPool, 3);
        process.on(event, SentCommands.recorded(event));
    }

    private static TransferAccount transfer(CustomerId account, boolean toSuccessor) {
        return new TransferAccount(
                account, Optional.of(LI_NA.id()).filter(successor -> toSuccessor), "The owner leaves (离职)");
    }
}
