package io.throughline.account.commission;

import io.throughline.account.commission.CommissionUpkeep.EarnCommission;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.CommissionShare;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.rules.Ruled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What is to be paid for an opportunity that was won, by one version of the rules. */
record Reckoning(Ruled<CommissionRules> by, Optional<Integer> achievedPercent) {

    private record Part(StaffId staffId, Optional<TeamRole> role, int weight) {}

    /** Empty when nothing is to be paid. */
    Optional<CommissionEarned> of(EarnCommission deal) {
        var rules = by.rules();
        var base = percent(deal.value(), BigDecimal.valueOf(rules.basisPercent(), 2));
        int rate = rules.rate(achievedPercent.orElse(0));
        var total = percent(base, BigDecimal.valueOf(rate, 4));
        if (!total.isPositive()) return Optional.empty();
        return Optional.of(new CommissionEarned(
                deal.commissionId(),
                deal.opportunityId(),
                deal.owner(),
                deal.value(),
                base,
                achievedPercent,
                rate,
                total,
                shares(total, deal),
                by.version()));
    }

    private List<CommissionShare> shares(Money total, EarnCommission deal) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(deal.owner(), Optional.empty(), by.rules().ownerWeight()));
        deal.team().forEach((member, role) -> {
            int weight = by.rules().weight(role);
            if (weight > 0 && !member.equals(deal.owner())) parts.add(new Part(member, Optional.of(role), weight));
        });
        var amounts = Split.of(total, parts.stream().map(Part::weight).toList());
        var shares = new ArrayList<CommissionShare>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            shares.add(new CommissionShare(part.staffId(), part.role(), part.weight(), amounts.get(i)));
        }
        return List.copyOf(shares);
    }

    private static Money percent(Money of, BigDecimal share) {
        return of.multipliedBy(share, RoundingMode.HALF_UP);
    }
}
