package io.throughline.query.outreach;

import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.platform.document.DocumentType;

/** A campaign: what it is called and for. */
record CampaignDocument(CampaignId campaignId, String name, Purpose purpose) {

    /** The collection of all campaigns. */
    static final DocumentType<CampaignDocument> TYPE = DocumentType.of("campaigns", CampaignDocument.class);
}
