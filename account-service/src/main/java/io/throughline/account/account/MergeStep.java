package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What merging and parting come to for each of the two accounts; this service tells itself, never through a door. */
public sealed interface MergeStep extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Stand for that one, too. */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record AbsorbAccount(
            @TargetAggregateIdentifier CustomerId customerId,
            CustomerId merged,
            List<ProfileField> differing,
            List<ProfileField> taken,
            List<String> differingFields,
            List<String> takenFields)
            implements MergeStep {}

    /** Lead to that one, which is of this kind and has this owner. */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record JoinAccount(
            @TargetAggregateIdentifier CustomerId customerId,
            CustomerId into,
            AccountKind kind,
            Optional<StaffId> owner)
            implements MergeStep {

        @Override
        public RefusalCode notFound() {
            return AccountRefusal.TARGET_ACCOUNT_NOT_FOUND;
        }
    }

    /** Stand for that one no more. */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record PartAccount(@TargetAggregateIdentifier CustomerId customerId, CustomerId merged) implements MergeStep {}

    /** Lead to that one no more. */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record LeaveAccount(@TargetAggregateIdentifier CustomerId customerId, CustomerId outOf) implements MergeStep {}

    /** Have the owner that the account has to which this one leads. */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record FollowAccount(@TargetAggregateIdentifier CustomerId customerId, CustomerId into, Optional<StaffId> owner)
            implements MergeStep {}
}
