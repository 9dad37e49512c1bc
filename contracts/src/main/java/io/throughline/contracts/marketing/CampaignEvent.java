package io.throughline.contracts.marketing;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to a campaign (M1, M2). */
public sealed interface CampaignEvent extends DomainEvent {

    /** The campaign. */
    CampaignId campaignId();

    /** A campaign was planned, for one purpose, with what it may cost. */
    @EventName("campaign.planned")
    record CampaignPlanned(CampaignId campaignId, String name, Purpose purpose, Optional<Money> budget)
            implements CampaignEvent {}

    /** Customers were put on the campaign's list; none that was there already, at most 1,000 at once. */
    @EventName("campaign.members-added")
    record CampaignMembersAdded(CampaignId campaignId, List<CustomerId> customers) implements CampaignEvent {}

    /**
     * The campaign's material is to go out to some of its members; whether each of them gets it is decided with that
     * customer. A large list becomes several of these.
     *
     * @param material the SHA-256 of its content, in hex
     * @param recipients at most 500, in the order in which they were put on the list
     */
    @EventName("campaign.send-ordered")
    record CampaignSendOrdered(
            CampaignId campaignId,
            Purpose purpose,
            Channel channel,
            String material,
            String title,
            List<CustomerId> recipients)
            implements CampaignEvent {}
}
