package io.throughline.account.commission;

import io.throughline.account.CommissionRefusal;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.CommissionId;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a commission; the contract's comments say who may and what is refused. */
public sealed interface CommissionCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return CommissionRefusal.COMMISSION_NOT_FOUND;
    }

    /** Agree to it (L22). */
    @Requires(Permission.APPROVE_COMMISSIONS)
    record ApproveCommission(
            @TargetAggregateIdentifier @NotNull CommissionId commissionId) implements CommissionCommand {}

    /** It waits for a decision again. */
    @Requires(Permission.APPROVE_COMMISSIONS)
    record WithdrawCommissionApproval(
            @TargetAggregateIdentifier @NotNull CommissionId commissionId,
            @NotBlank @Size(max = 500) String reason) implements CommissionCommand {}

    /** It was paid. */
    @Requires(Permission.PAY_COMMISSIONS)
    record PayCommission(
            @TargetAggregateIdentifier @NotNull CommissionId commissionId,
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements CommissionCommand {}

    /** Set what the house pays. */
    @Requires(Permission.MANAGE_RULES)
    record ChangeCommissionRules(@NotNull @Valid CommissionRules rules) implements CommissionCommand {

        /** The record of the rules of commissions. */
        public static final UUID RULEBOOK = Identifier.named("rules", "commissions");

        /** The record of the rules of commissions. */
        @TargetAggregateIdentifier
        public UUID rulebook() {
            return RULEBOOK;
        }
    }
}
