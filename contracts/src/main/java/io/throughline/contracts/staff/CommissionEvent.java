package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.lead.OpportunityId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What becomes of the commission for an opportunity: earned when it is won, approved, paid, or gone with the deal (L22). */
public sealed interface CommissionEvent extends DomainEvent {

    /** The commission. */
    CommissionId commissionId();

    /** Whose opportunity it was when it was won. */
    StaffId staffId();

    /**
     * An opportunity was won, so this is to be paid.
     *
     * @param value what it was won for
     * @param base what of that counts
     * @param achievedPercent how much of his target the owner had achieved before; empty when he had none
     * @param rate in hundredths of a percent of the base
     * @param total the base at that rate, rounded to what can be paid
     * @param shares who gets how much of it; together exactly the total
     * @param rulesVersion the version of the rules that all this follows from
     */
    @EventName("commission.earned")
    record CommissionEarned(
            CommissionId commissionId,
            OpportunityId opportunityId,
            StaffId staffId,
            Money value,
            Money base,
            Optional<Integer> achievedPercent,
            int rate,
            Money total,
            List<CommissionShare> shares,
            long rulesVersion)
            implements CommissionEvent {}

    /**
     * The opportunity is not won after all.
     *
     * @param paid whether it had been paid, so that it is to be claimed back
     */
    @EventName("commission.reversed")
    record CommissionReversed(CommissionId commissionId, StaffId staffId, Money total, boolean paid)
            implements CommissionEvent {}

    /** Somebody above agreed to it. */
    @EventName("commission.approved")
    record CommissionApproved(CommissionId commissionId, StaffId staffId) implements CommissionEvent {}

    /** It waits for a decision again, and why. */
    @EventName("commission.approval-withdrawn")
    record CommissionApprovalWithdrawn(
            CommissionId commissionId,
            StaffId staffId,
            @PersonalData(subject = "staffId") String reason) implements CommissionEvent {}

    /** It was paid out. */
    @EventName("commission.paid")
    record CommissionPaid(CommissionId commissionId, StaffId staffId, Optional<String> reference)
            implements CommissionEvent {}
}
