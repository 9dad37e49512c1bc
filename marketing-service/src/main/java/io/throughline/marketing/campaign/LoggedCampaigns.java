package io.throughline.marketing.campaign;

import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.contracts.marketing.CampaignId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Asks the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedCampaigns implements Campaigns {

    private final EventStore log;

    LoggedCampaigns(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean has(CampaignId campaignId) {
        var history = log.readEvents(campaignId.toString(), 0);
        return history.hasNext() && history.next().getPayload() instanceof CampaignPlanned;
    }
}
