package io.throughline.account.process;

import io.throughline.account.account.MergeStep.FollowAccount;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** An account got another owner: those that were merged into it get him, too, and what is open for them goes along. */
@Component
@ProcessingGroup(MergedFollowing.NAME)
class MergedFollowing {

    static final String NAME = "account.merged-following";

    private final ProcessCommands commands;
    private final CustomerHistory histories;

    MergedFollowing(ProcessCommands commands, CustomerHistory histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(OwnerChanged event, Recorded<?> recorded) {
        var survivor = event.customerId();
        for (var merged : histories.merged(survivor).others()) {
            commands.send(recorded, NAME, merged.toString(), new FollowAccount(merged, survivor, event.to()));
        }
    }
}
