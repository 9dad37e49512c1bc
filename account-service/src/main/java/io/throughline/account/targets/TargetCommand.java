package io.throughline.account.targets;

import io.throughline.account.TargetRefusal;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TargetId;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What can be done to a target; the contract's comments say who may and what is refused. */
public sealed interface TargetCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return TargetRefusal.TARGET_NOT_FOUND;
    }

    /** Somebody shall achieve this (L19). */
    @Requires(Permission.SET_TARGETS)
    record SetTarget(
            @TargetAggregateIdentifier @NewId TargetId targetId,
            @NotNull StaffId staffId,
            boolean team,
            @NotNull Kpi kpi,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<Money> amount,
            Optional<@Min(1) @Max(1_000_000) Integer> count)
            implements TargetCommand {}

    /** It shall be another goal, or another time. */
    @Requires(Permission.SET_TARGETS)
    record CorrectTarget(
            @TargetAggregateIdentifier @NotNull TargetId targetId,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<Money> amount,
            Optional<@Min(1) @Max(1_000_000) Integer> count)
            implements TargetCommand {}

    /** It does not count. */
    @Requires(Permission.SET_TARGETS)
    record WithdrawTarget(
            @TargetAggregateIdentifier @NotNull TargetId targetId,
            @NotBlank @Size(max = 500) String reason) implements TargetCommand {}

    /** It counts again. */
    @Requires(Permission.SET_TARGETS)
    record RestoreTarget(
            @TargetAggregateIdentifier @NotNull TargetId targetId,
            @NotBlank @Size(max = 500) String reason) implements TargetCommand {}

    /** Say what the house's appraisal asks for. */
    @Requires(Permission.APPRAISE_TARGETS)
    record AppraiseTarget(
            @TargetAggregateIdentifier @NotNull TargetId targetId,
            @NotBlank @Size(max = 40) String step,
            @NotBlank @Size(max = 4_000) String text)
            implements TargetCommand {}

    /** Set when targets are warned of, and how they are appraised. */
    @Requires(Permission.MANAGE_RULES)
    record ChangeTargetRules(@NotNull @Valid TargetRules rules) implements TargetCommand {

        /** The record of the rules of targets. */
        public static final UUID RULEBOOK = Identifier.named("rules", "targets");

        /** The record of the rules of targets. */
        @TargetAggregateIdentifier
        public UUID rulebook() {
            return RULEBOOK;
        }
    }
}
