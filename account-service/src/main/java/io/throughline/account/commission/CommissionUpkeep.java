package io.throughline.account.commission;

import io.throughline.account.CommissionRefusal;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What this service tells itself about a commission; never through a door. */
public sealed interface CommissionUpkeep extends Command {

    @Override
    default RefusalCode notFound() {
        return CommissionRefusal.COMMISSION_NOT_FOUND;
    }

    /**
     * An opportunity was won.
     *
     * @param owner whose it was
     * @param team who worked on it besides, in the order in which they came to it
     * @param at when it was won: what counts for the rate was won before
     */
    @Requires(Permission.APPROVE_COMMISSIONS)
    record EarnCommission(
            @TargetAggregateIdentifier CommissionId commissionId,
            OpportunityId opportunityId,
            StaffId owner,
            Map<StaffId, TeamRole> team,
            Money value,
            Instant at)
            implements CommissionUpkeep {}

    /** The opportunity is not won after all. */
    @Requires(Permission.APPROVE_COMMISSIONS)
    record ReverseCommission(@TargetAggregateIdentifier CommissionId commissionId) implements CommissionUpkeep {}
}
