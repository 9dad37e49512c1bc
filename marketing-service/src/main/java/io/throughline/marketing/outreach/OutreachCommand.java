package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about writing to a customer; the contract's comments say who may and what is refused. */
public sealed interface OutreachCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return MarketingRefusal.CUSTOMER_NOT_FOUND;
    }

    /** The id of the customer's outreach in the log, derived from his own. */
    @TargetAggregateIdentifier
    default UUID outreachId() {
        return Identifier.named("outreach", customerId().toString());
    }

    /** Write down that the customer agrees (M17). */
    @Requires(Permission.RECORD_CONSENT)
    record GiveConsent(
            @NotNull CustomerId customerId,
            @NotNull Purpose purpose,
            @NotNull Channel channel,
            @NotBlank @Size(max = 500) String proof)
            implements OutreachCommand {}

    /** Write down that the customer does not want it any more (M17, U2). */
    @Requires(Permission.RECORD_CONSENT)
    record WithdrawConsent(
            @NotNull CustomerId customerId,
            @NotNull Purpose purpose,
            @NotNull Channel channel,
            @NotBlank @Size(max = 500) String proof)
            implements OutreachCommand {}

    /** Send material, or record why not (M17, M18, U1, U2, U11). */
    @Requires(Permission.SEND_MATERIAL)
    record SendMaterial(
            @NotNull CustomerId customerId,
            Optional<CampaignId> campaignId,
            @NotNull Purpose purpose,
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100_000) String content)
            implements OutreachCommand {}

    /** Write down what the customer answered to material: the named one, the campaign's last, or simply the last (U1). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordResponse(
            @NotNull CustomerId customerId,
            @NotNull Channel channel,
            Optional<@Pattern(regexp = "[0-9a-f]{64}") String> material,
            Optional<CampaignId> campaignId,
            @NotBlank @Size(max = 10_000) String text)
            implements OutreachCommand {}

    /** Write down that the customer came to what a campaign invited to (U6). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordAttendance(
            @NotNull CustomerId customerId, @NotNull CampaignId campaignId) implements OutreachCommand {}
}
