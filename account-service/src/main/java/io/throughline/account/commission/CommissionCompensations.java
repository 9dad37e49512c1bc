package io.throughline.account.commission;

import io.throughline.account.commission.CommissionCommand.ApproveCommission;
import io.throughline.account.commission.CommissionCommand.WithdrawCommissionApproval;
import io.throughline.contracts.staff.CommissionEvent;
import io.throughline.contracts.staff.CommissionEvent.CommissionApprovalWithdrawn;
import io.throughline.contracts.staff.CommissionEvent.CommissionApproved;
import io.throughline.contracts.staff.CommissionEvent.CommissionEarned;
import io.throughline.contracts.staff.CommissionEvent.CommissionPaid;
import io.throughline.contracts.staff.CommissionEvent.CommissionReversed;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a commission is taken back. It comes and goes with the opportunity; what is paid is paid. */
@Component
final class CommissionCompensations implements Compensations<CommissionEvent> {

    @Override
    public Class<CommissionEvent> family() {
        return CommissionEvent.class;
    }

    @Override
    public Compensation of(CommissionEvent event) {
        var state = Compensation.touching("state");
        return switch (event) {
            case CommissionEarned unused -> state.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case CommissionReversed unused -> state.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case CommissionApproved e ->
                state.by(new WithdrawCommissionApproval(e.commissionId(), Compensation.REASON));
            case CommissionApprovalWithdrawn e -> state.by(new ApproveCommission(e.commissionId()));
            case CommissionPaid unused -> state.not(UndoRefusal.OUT_OF_THE_HOUSE);
        };
    }

    @Override
    public Permission sight() {
        return Permission.PAY_COMMISSIONS;
    }
}
