package io.throughline.lead.rules;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How the rules for leads are changed; the contract's comments say who may and what is refused. */
public sealed interface LeadRulesCommand extends Command {

    /** The record of all rules for leads. */
    UUID RULEBOOK = Identifier.named("rules", "lead");

    /** The record of all rules for leads. */
    @TargetAggregateIdentifier
    default UUID rulebook() {
        return RULEBOOK;
    }

    /** How soon somebody must be in touch, and what happens when nobody is (U3). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeFollowUpRules(@NotNull @Valid FollowUpRules rules) implements LeadRulesCommand {}

    /** What is looked for at capture (L6). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeCaptureRules(@NotNull @Valid CaptureRules rules) implements LeadRulesCommand {}

    /** Who gets which leads (L16). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeDistributionRules(@NotNull @Valid DistributionRules rules) implements LeadRulesCommand {}

    /** How points are counted (L3). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeScoreRules(@NotNull @Valid ScoreRules rules) implements LeadRulesCommand {}

    /** How points might be counted, to see what would come of it (U7). */
    @Requires(Permission.MANAGE_RULES)
    record ProposeScoreRules(@NotNull @Valid ScoreRules rules) implements LeadRulesCommand {}

    /** By which plans leads are nurtured (L4). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeNurturingRules(@NotNull @Valid NurturingRules rules) implements LeadRulesCommand {}
}
