package io.throughline.account.process;

import io.throughline.account.commission.CommissionUpkeep.EarnCommission;
import io.throughline.account.commission.CommissionUpkeep.ReverseCommission;
import io.throughline.account.commission.Crews;
import io.throughline.account.targets.AchievementsUpTo;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * An opportunity was won: whose it was at that moment, and who worked on it besides, have earned a commission. It is open
 * again: they have not (L22).
 */
@Component
@ProcessingGroup(CommissionEarning.NAME)
class CommissionEarning {

    static final String NAME = "account.commission";

    private final ProcessCommands commands;
    private final Crews crews;
    private final AchievementsUpTo achievements;

    CommissionEarning(ProcessCommands commands, Crews crews, AchievementsUpTo achievements) {
        this.commands = commands;
        this.crews = crews;
        this.achievements = achievements;
    }

    /** The rate follows from what was won before, so all of that must have been counted. */
    @EventHandler
    void on(OpportunityWon event, Recorded<?> recorded) {
        var crew = crews.of(event.opportunityId(), recorded.sequence());
        if (crew.owner().isEmpty()) return;
        achievements.reach(recorded.position());
        commands.send(
                recorded,
                NAME,
                new EarnCommission(
                        CommissionId.of(event.opportunityId()),
                        event.opportunityId(),
                        crew.owner().get(),
                        crew.team(),
                        event.value(),
                        recorded.occurredAt()));
    }

    @EventHandler
    void on(OpportunityReopened event, Recorded<?> recorded) {
        if (event.wonValue().isEmpty()) return;
        commands.send(recorded, NAME, new ReverseCommission(CommissionId.of(event.opportunityId())));
    }
}
