package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.MarketingRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a customer's outreach; never through a door. */
public sealed interface OutreachUpkeep extends Command {

    /** The customer. */
    CustomerId customerId();

    /** The id of the customer's outreach in the log, derived from his own. */
    @TargetAggregateIdentifier
    default UUID outreachId() {
        return Identifier.named("outreach", customerId().toString());
    }

    @Override
    default RefusalCode notFound() {
        return MarketingRefusal.CUSTOMER_NOT_FOUND;
    }

    /** A campaign's material is due to one of its members; decided as every send is. */
    @Requires(Permission.RUN_CAMPAIGNS)
    record SendCampaignMaterial(
            CustomerId customerId,
            CampaignId campaignId,
            Purpose purpose,
            Channel channel,
            String material,
            String title)
            implements OutreachUpkeep {}

    /** The customer complained: nothing is sent until the complaint is closed (U11). */
    @Requires(Permission.RUN_CAMPAIGNS)
    record HoldOutreach(CustomerId customerId, ServiceRequestId requestId) implements OutreachUpkeep {}

    /** A request was reopened: if it is a complaint, nothing is sent until it is closed again. */
    @Requires(Permission.RUN_CAMPAIGNS)
    record HoldOutreachAgain(CustomerId customerId, ServiceRequestId requestId) implements OutreachUpkeep {}

    /** A prospect turned out to be the customer: what was known of him counts for the customer (U1, U2, U11). */
    @Requires(Permission.RUN_CAMPAIGNS)
    record JoinOutreach(CustomerId customerId, CustomerId prospect) implements OutreachUpkeep {}

    /** A request was closed: if it held outreach back, it does so no more. */
    @Requires(Permission.RUN_CAMPAIGNS)
    record ReleaseOutreach(CustomerId customerId, ServiceRequestId requestId) implements OutreachUpkeep {}
}
