package io.throughline.query.customer360;

import io.throughline.contracts.marketing.CampaignId;
import io.throughline.query.answer.Named;
import io.throughline.query.answer.Names;
import java.util.Optional;

/**
 * A touch as a colleague of another department wants to know it before he sends something himself (U8).
 *
 * @param department the department that its author works in; never stored, put in when an answer is given
 * @param material the fingerprint of the material that was sent or answered
 * @param campaignId the campaign that it was sent for
 */
public record DepartmentTouch(
        Touch touch, Optional<String> department, Optional<String> material, Optional<CampaignId> campaignId)
        implements Named<DepartmentTouch> {

    @Override
    public DepartmentTouch named(Names names) {
        return new DepartmentTouch(
                names.in(touch), names.department(touch.author().id()), material, campaignId);
    }
}
