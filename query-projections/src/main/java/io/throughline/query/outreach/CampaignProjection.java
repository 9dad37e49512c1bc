package io.throughline.query.outreach;

import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps one document for every campaign. */
final class CampaignProjection implements Projection<CampaignDocument> {

    static final String NAME = "campaigns";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<CampaignDocument> documents() {
        return CampaignDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof CampaignPlanned e
                ? Set.of(e.campaignId().toString())
                : Set.of();
    }

    @Override
    public @Nullable CampaignDocument fold(String id, @Nullable CampaignDocument state, Recorded<?> event) {
        return event.event() instanceof CampaignPlanned e
                ? new CampaignDocument(e.campaignId(), e.name(), e.purpose())
                : state;
    }
}
