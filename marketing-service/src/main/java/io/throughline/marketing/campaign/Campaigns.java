package io.throughline.marketing.campaign;

import io.throughline.contracts.marketing.CampaignId;

/** Which campaigns there are. It knows every campaign from the moment on at which planning it was acknowledged. */
@FunctionalInterface
public interface Campaigns {

    /** Whether it was planned. */
    boolean has(CampaignId campaignId);
}
