package io.throughline.account.process;

import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A customer registered for a trial: he gets an account, unless he has one, and whose code he gave looks after him (A25).
 */
@Component
@ProcessingGroup(TrialOpening.NAME)
class TrialOpening {

    static final String NAME = "account.trial";

    private static final String REASON = "Registered for a trial with his code (试用注册)";

    private final ProcessCommands commands;

    TrialOpening(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(TrialRegistered event, Recorded<?> recorded) {
        var owner = Optional.of(event.salesperson());
        commands.send(recorded, NAME, opening(event));
        commands.send(recorded, NAME, new TransferAccount(event.customerId(), owner, REASON));
    }

    private static OpenAccount opening(TrialRegistered event) {
        return new OpenAccount(
                event.customerId(),
                AccountKind.ORGANISATION,
                event.name(),
                Optional.empty(),
                Optional.empty(),
                event.phone(),
                Optional.empty(),
                Optional.of(event.salesperson()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
