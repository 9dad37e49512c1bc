package io.throughline.marketing.process;

import io.throughline.contracts.marketing.CampaignEvent.CampaignSendOrdered;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Carries out what a campaign ordered, recipient by recipient: each send is decided with the customer it goes to. Each
 * has a request id of its own that follows from the event and the customer; so after a crash in the middle the event is
 * handled again, and nobody gets the material twice.
 */
@Component
@ProcessingGroup(CampaignSending.NAME)
class CampaignSending {

    static final String NAME = "marketing.campaign-sending";

    private final ProcessCommands commands;

    CampaignSending(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CampaignSendOrdered event, Recorded<?> cause) {
        for (var customer : event.recipients()) {
            var send = new SendCampaignMaterial(
                    customer, event.campaignId(), event.purpose(), event.channel(), event.material(), event.title());
            commands.send(cause, NAME, customer.toString(), send);
        }
    }
}
