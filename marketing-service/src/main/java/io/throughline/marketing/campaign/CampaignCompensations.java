package io.throughline.marketing.campaign;

import io.throughline.contracts.marketing.CampaignEvent;
import io.throughline.contracts.marketing.CampaignEvent.CampaignMembersAdded;
import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.contracts.marketing.CampaignEvent.CampaignSendOrdered;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a campaign is taken back. */
@Component
final class CampaignCompensations implements Compensations<CampaignEvent> {

    @Override
    public Class<CampaignEvent> family() {
        return CampaignEvent.class;
    }

    @Override
    public Compensation of(CampaignEvent event) {
        return switch (event) {
            case CampaignPlanned e -> Compensation.touching("campaign").not(UndoRefusal.NO_WAY_BACK);
            case CampaignMembersAdded e -> Compensation.touching("members").not(UndoRefusal.NO_WAY_BACK);
            case CampaignSendOrdered e -> Compensation.touching("sends").not(UndoRefusal.OUT_OF_THE_HOUSE);
        };
    }

    @Override
    public Permission sight() {
        return Permission.READ_CAMPAIGNS;
    }
}
