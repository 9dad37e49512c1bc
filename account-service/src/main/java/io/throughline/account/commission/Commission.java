package io.throughline.account.commission;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.CommissionRefusal;
import io.throughline.account.commission.CommissionCommand.ApproveCommission;
import io.throughline.account.commission.CommissionCommand.PayCommission;
import io.throughline.account.commission.CommissionCommand.WithdrawCommissionApproval;
import io.throughline.account.commission.CommissionUpkeep.EarnCommission;
import io.throughline.account.commission.CommissionUpkeep.ReverseCommission;
import io.throughline.account.targets.Attainment;
import io.throughline.contracts.staff.CommissionEvent.CommissionApprovalWithdrawn;
import io.throughline.contracts.staff.CommissionEvent.CommissionApproved;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionEvent.CommissionPaid;
import io.throughline.contracts.staff.CommissionEvent.CommissionReversed;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The commission for one opportunity. It is earned when the opportunity is won and gone when that is opened again, as often
 * as that happens. Somebody above agrees to it, never one who gets a share; then it is paid (L22).
 */
@Aggregate
class Commission {

    @AggregateIdentifier
    private @Nullable CommissionId id;

    /** What was earned last. */
    private @Nullable CommissionEarned earned;

    private CommissionState state = CommissionState.REVERSED;

    Commission() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EarnCommission command, Caller caller, CurrentCommissionRules rules, Attainment attainment) {
        var by = rules.now();
        var latest = command.at().plus(Duration.ofDays(by.rules().lateDays()));
        if (state.isDue() || caller.received().isAfter(latest)) return;
        new Reckoning(by, attainment.before(command.owner(), command.at()))
                .of(command)
                .ifPresent(all -> apply(all));
    }

    @CommandHandler
    void handle(ReverseCommission command) {
        if (earned == null || !state.isDue()) return;
        boolean paid = state == CommissionState.PAID;
        apply(new CommissionReversed(command.commissionId(), earned.staffId(), earned.total(), paid));
    }

    @CommandHandler
    void handle(ApproveCommission command, Caller caller) {
        var deal = due(caller);
        if (state != CommissionState.EARNED) return;
        apply(new CommissionApproved(command.commissionId(), deal.staffId()));
    }

    @CommandHandler
    void handle(WithdrawCommissionApproval command, Caller caller) {
        var deal = due(caller);
        refuse(state == CommissionState.PAID, CommissionRefusal.COMMISSION_WAS_PAID);
        if (state == CommissionState.EARNED) return;
        apply(new CommissionApprovalWithdrawn(command.commissionId(), deal.staffId(), command.reason()));
    }

    @CommandHandler
    void handle(PayCommission command, Caller caller) {
        var deal = due(caller);
        refuse(state == CommissionState.EARNED, CommissionRefusal.COMMISSION_NOT_APPROVED);
        if (state == CommissionState.PAID) return;
        apply(new CommissionPaid(command.commissionId(), deal.staffId(), command.reference()));
    }

    @EventSourcingHandler
    void on(CommissionEarned event) {
        id = event.commissionId();
        earned = event;
        state = CommissionState.EARNED;
    }

    @EventSourcingHandler
    void on(CommissionReversed event) {
        state = CommissionState.reversed(event.paid());
    }

    @EventSourcingHandler
    void on(CommissionApproved event) {
        state = CommissionState.APPROVED;
    }

    @EventSourcingHandler
    void on(CommissionApprovalWithdrawn event) {
        state = CommissionState.EARNED;
    }

    @EventSourcingHandler
    void on(CommissionPaid event) {
        state = CommissionState.PAID;
    }

    /** What is due, for somebody above who gets nothing of it. */
    private CommissionEarned due(Caller caller) {
        var deal = earned;
        if (deal == null) throw new Refusal(CommissionRefusal.COMMISSION_NOT_FOUND);
        caller.mustSee(Optional.of(deal.staffId()), CommissionRefusal.COMMISSION_NOT_FOUND);
        boolean own = deal.shares().stream()
                .map(share -> Optional.of(share.staffId()))
                .anyMatch(who -> caller.author().equals(who)
                        || caller.member().map(m -> m.id()).equals(who));
        refuse(own, CommissionRefusal.OWN_COMMISSION);
        refuse(!state.isDue(), CommissionRefusal.COMMISSION_REVERSED);
        return deal;
    }
}
