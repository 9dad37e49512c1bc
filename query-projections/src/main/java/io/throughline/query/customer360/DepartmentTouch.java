package io.throughline.query.customer360;

import io.throughline.contracts.marketing.CampaignId;
import java.util.Optional;

/**
 * A touch as a colleague of another department wants to know it before he sends something himself (U8).
 *
 * @param material the fingerprint of the material that was sent or answered
 * @param campaignId the campaign that it was sent for
 */
public record DepartmentTouch(Touch touch, Optional<String> material, Optional<CampaignId> campaignId) {}
