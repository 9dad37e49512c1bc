package io.throughline.account.care;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.CareId;
import io.throughline.contracts.account.CareOccasion;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.YearlyDay;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about yearly occasions; the contract's comments say who may and what is refused. */
public sealed interface CareCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.CARE_NOT_FOUND;
    }

    /** Think of somebody once a year (A17). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ArrangeCare(
            @TargetAggregateIdentifier @NewId CareId careId,
            @NotNull CustomerId customerId,
            Optional<ContactId> contactId,
            @NotNull CareOccasion occasion,
            Optional<@NotBlank @Size(max = 50) String> festival,
            Optional<@Valid YearlyDay> day,
            @NotBlank @Size(max = 200) String title,
            @NotNull TimeZoneName zone,
            Optional<StaffId> owner)
            implements CareCommand {}

    /** Somebody thought of the customer. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record GiveCare(
            @TargetAggregateIdentifier @NotNull CareId careId,
            @NotBlank @Size(max = 2000) String note) implements CareCommand {}

    /** Pass it over this year. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record SkipCare(
            @TargetAggregateIdentifier @NotNull CareId careId,
            @NotBlank @Size(max = 2000) String reason) implements CareCommand {}

    /** The customer does not want it any more. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record StopCare(
            @TargetAggregateIdentifier @NotNull CareId careId,
            @NotBlank @Size(max = 2000) String reason) implements CareCommand {}

    /** He wants it again. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ResumeCare(
            @TargetAggregateIdentifier @NotNull CareId careId,
            @NotBlank @Size(max = 2000) String reason) implements CareCommand {}

    /** Somebody else is told when it is due (U14). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HandOverCare(
            @TargetAggregateIdentifier @NotNull CareId careId,
            @NotNull StaffId to) implements CareCommand {}

    /** Set the rules (A17). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeCareRules(@NotNull @Valid CareRules rules) implements CareCommand {

        /** The record of the rules of care. */
        public static final UUID RULEBOOK = Identifier.named("rules", "care");

        /** The record of the rules of care. */
        @TargetAggregateIdentifier
        public UUID rulebook() {
            return RULEBOOK;
        }
    }
}
