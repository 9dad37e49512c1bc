package io.throughline.account.trial;

import io.throughline.account.TrialRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.TrialId;
import io.throughline.contracts.account.TrialRules;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a trial; the contract's comments say who may and what is refused. */
public sealed interface TrialCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return TrialRefusal.TRIAL_NOT_FOUND;
    }

    /** Register a customer for a trial with the code of a salesperson (A25). */
    @Requires(Permission.REGISTER_TRIALS)
    record RegisterTrial(
            @TargetAggregateIdentifier @NewId TrialId trialId,
            Optional<CustomerId> customerId,
            @NotNull PersonName name,
            Optional<PhoneNumber> phone,

            @NotNull
            @Pattern(
                    regexp = "[A-Z]{2}[0-9]{2}(0[1-9]|[1-9][0-9])",
                    message = "must have two capital letters and four digits, the last two 01 to 99")
            String staffCode)
            implements TrialCommand {}

    /** Open it (P6). */
    @Requires(Permission.APPROVE_TRIALS)
    record ApproveTrial(@TargetAggregateIdentifier @NotNull TrialId trialId) implements TrialCommand {}

    /** Do not open it. */
    @Requires(Permission.APPROVE_TRIALS)
    record RejectTrial(
            @TargetAggregateIdentifier @NotNull TrialId trialId,
            @NotBlank @Size(max = 500) String reason) implements TrialCommand {}

    /** Let it end later (A25). */
    @Requires(Permission.REGISTER_TRIALS)
    record ExtendTrial(
            @TargetAggregateIdentifier @NotNull TrialId trialId,
            @Min(1) @Max(366) int days) implements TrialCommand {}

    /** Set how long trials run. */
    @Requires(Permission.MANAGE_RULES)
    record ChangeTrialRules(@NotNull @Valid TrialRules rules) implements TrialCommand {

        /** The record of the rules of trials. */
        public static final UUID RULEBOOK = Identifier.named("rules", "trials");

        /** The record of the rules of trials. */
        @TargetAggregateIdentifier
        public UUID rulebook() {
            return RULEBOOK;
        }
    }
}
