package io.throughline.marketing.campaign;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What can be done to a campaign; the contract's comments say who may and what is refused. */
public sealed interface CampaignCommand extends Command {

    /** The campaign. */
    CampaignId campaignId();

    @Override
    default RefusalCode notFound() {
        return MarketingRefusal.CAMPAIGN_NOT_FOUND;
    }

    /** Plan a campaign (M1). */
    @Requires(Permission.RUN_CAMPAIGNS)
    record PlanCampaign(
            @TargetAggregateIdentifier @NewId CampaignId campaignId,
            @NotBlank @Size(max = 200) String name,
            @NotNull Purpose purpose,
            Optional<Money> budget)
            implements CampaignCommand {}

    /** Put customers on its list (M2). */
    @Requires(Permission.RUN_CAMPAIGNS)
    record AddCampaignMembers(
            @TargetAggregateIdentifier @NotNull CampaignId campaignId,
            @Size(min = 1, max = 1000) List<@NotNull CustomerId> customers)
            implements CampaignCommand {}

    /** Send one material to all on its list to whom it was not sent yet. */
    @Requires(Permission.RUN_CAMPAIGNS)
    record SendToCampaign(
            @TargetAggregateIdentifier @NotNull CampaignId campaignId,
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100_000) String content)
            implements CampaignCommand {}
}
