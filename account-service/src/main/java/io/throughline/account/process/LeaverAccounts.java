package io.throughline.account.process;

import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import io.throughline.platform.responsibility.Responsibilities;
import io.throughline.platform.responsibility.ResponsibilityKind;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A leaver's accounts go to his successor, or to the public pool where that was chosen (P5, A13). */
@Component
@ProcessingGroup(LeaverAccounts.NAME)
class LeaverAccounts {

    static final String NAME = "account.leaver";

    /** So much of one kind is handed over at a call; what is left then is called for again. */
    private static final int AT_ONCE = 1_000;

    private static final String REASON = "The owner leaves (离职)";

    private final ProcessCommands commands;
    private final Responsibilities responsibilities;

    LeaverAccounts(ProcessCommands commands, Responsibilities responsibilities) {
        this.commands = commands;
        this.responsibilities = responsibilities;
    }

    @EventHandler
    void on(StaffHandoverCalled event, Recorded<?> recorded) {
        Optional<StaffId> to = event.accountsToPool() ? Optional.empty() : Optional.of(event.successor());
        for (var account : responsibilities.of(event.staffId(), ResponsibilityKind.ACCOUNT, AT_ONCE)) {
            var which = account.recordId().toString();
            commands.send(recorded, NAME, which, new TransferAccount(account.customerId(), to, REASON));
        }
    }
}
