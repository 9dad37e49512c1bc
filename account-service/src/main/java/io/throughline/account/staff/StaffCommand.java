package io.throughline.account.staff;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a member of the staff; the contract's comments say who may and what is refused. */
public sealed interface StaffCommand extends Command {

    /** The member of the staff. */
    StaffId staffId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.STAFF_NOT_FOUND;
    }

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(Staff.ALL);
    }

    /** Take somebody into the staff (P5). */
    @Requires(Permission.MANAGE_STAFF)
    record HireStaff(
            @TargetAggregateIdentifier @NewId StaffId staffId,

            @NotNull
            @Pattern(regexp = "[a-z0-9._-]{2,64}", message = "must have 2 to 64 of a-z, 0-9, dot, hyphen, underscore")
            String login,

            Optional<
                            @Pattern(
                                    regexp = "[A-Z]{2}[0-9]{2}(0[1-9]|[1-9][0-9])",
                                    message = "must have two capital letters and four digits, the last two 01 to 99")
                            String>
                    code,
            @NotNull PersonName name,
            @NotEmpty Set<@NotNull Role> roles,
            Optional<StaffId> supervisor,
            Optional<@NotBlank @Size(max = 100) String> department)
            implements StaffCommand {}

    /** Move somebody, and with him all below him, under another supervisor or to the top of a tree (P3). */
    @Requires(Permission.MANAGE_STAFF)
    record MoveStaff(@TargetAggregateIdentifier @NotNull StaffId staffId, Optional<StaffId> to)
            implements StaffCommand {}

    /** Change what somebody is called and where he works (P5). */
    @Requires(Permission.MANAGE_STAFF)
    record ChangeStaffDetails(
            @TargetAggregateIdentifier @NotNull StaffId staffId,
            @NotNull PersonName name,
            Optional<@NotBlank @Size(max = 100) String> department)
            implements StaffCommand {}

    /** Change by which name somebody signs in (P5). */
    @Requires(Permission.MANAGE_STAFF)
    record ChangeStaffLogin(
            @TargetAggregateIdentifier @NotNull StaffId staffId,

            @NotNull
            @Pattern(regexp = "[a-z0-9._-]{2,64}", message = "must have 2 to 64 of a-z, 0-9, dot, hyphen, underscore")
            String login)
            implements StaffCommand {}

    /** Give somebody the next free code of an agent (P4). */
    @Requires(Permission.MANAGE_STAFF)
    record AssignStaffCode(
            @TargetAggregateIdentifier @NotNull StaffId staffId,
            @NotNull AgentCode agent) implements StaffCommand {}

    /** Let somebody go, and have others take what he answers for (P5, A13). */
    @Requires(Permission.MANAGE_STAFF)
    record LeaveStaff(
            @TargetAggregateIdentifier @NotNull StaffId staffId, Optional<StaffId> successor, boolean accountsToPool)
            implements StaffCommand {}

    /** Change what somebody is employed to do (P8). */
    @Requires(Permission.MANAGE_STAFF)
    record ChangeStaffRoles(
            @TargetAggregateIdentifier @NotNull StaffId staffId,
            @NotEmpty Set<@NotNull Role> roles) implements StaffCommand {}
}
