package io.throughline.account.commission;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.contracts.staff.CommissionShare;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * A commission, and why it is so much.
 *
 * @param rate in hundredths of a percent of the base
 */
public record CommissionEntry(
        CommissionId commissionId,
        OpportunityId opportunityId,
        StaffId staffId,
        CommissionState state,
        Instant earnedAt,
        Money value,
        Money base,
        Optional<Integer> achievedPercent,
        int rate,
        Money total,
        List<CommissionShare> shares,
        long rulesVersion) {

    static CommissionEntry of(CommissionEarned event, Instant at) {
        return new CommissionEntry(
                event.commissionId(),
                event.opportunityId(),
                event.staffId(),
                CommissionState.EARNED,
                at,
                event.value(),
                event.base(),
                event.achievedPercent(),
                event.rate(),
                event.total(),
                event.shares(),
                event.rulesVersion());
    }

    CommissionEntry in(CommissionState other) {
        return with(other, shares);
    }

    /** The same with some of the shares only. */
    CommissionEntry showing(Predicate<CommissionShare> seen) {
        return with(state, shares.stream().filter(seen).toList());
    }

    private CommissionEntry with(CommissionState other, List<CommissionShare> some) {
        return new CommissionEntry(
                commissionId,
                opportunityId,
                staffId,
                other,
                earnedAt,
                value,
                base,
                achievedPercent,
                rate,
                total,
                some,
                rulesVersion);
    }
}
