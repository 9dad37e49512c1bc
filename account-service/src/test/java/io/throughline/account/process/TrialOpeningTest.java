package io.throughline.account.process;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialId;
import io.throughline.platform.test.SentCommands;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who registers for a trial has an account, and whose code he gave owns it. */
class TrialOpeningTest {

    @Test
    void opensTheAccountAndGivesItToWhoseCodeItIs() {
        var trial = new TrialId(Identifier.named("test", "trial"));
        var name = new PersonName("晨光贸易有限公司");
        var event = new TrialRegistered(trial, trial.newCustomer(), name, Optional.empty(), LI_NA.id(), "BJ0101");
        var sent = new SentCommands();

        new TrialOpening(sent).on(event, SentCommands.recorded(event));

        assertThat(sent.commands()).hasSize(2);
        assertThat(sent.commands().getFirst()).isInstanceOfSatisfying(OpenAccount.class, opening -> {
            assertThat(opening.customerId()).isEqualTo(trial.newCustomer());
            assertThat(opening.name()).isEqualTo(name);
            assertThat(opening.owner()).contains(LI_NA.id());
        });
        assertThat(sent.commands().getLast())
                .isInstanceOfSatisfying(
                        TransferAccount.class,
                        transfer -> assertThat(transfer.to()).contains(LI_NA.id()));
    }
}
