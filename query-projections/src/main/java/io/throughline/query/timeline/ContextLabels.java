package io.throughline.query.timeline;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import java.util.Map;
import java.util.Optional;

/** What records are called, as far as the timeline knows them. */
record ContextLabels(Map<String, TimelineContext> context) implements Labels {

    @Override
    public Optional<String> of(Identifier id) {
        return known(id).flatMap(TimelineContext::label);
    }

    @Override
    public Words step(OpportunityId opportunity, StageId stage) {
        return Words.of(
                stage, known(opportunity).flatMap(TimelineContext::method).orElse(SalesMethod.EIGHT_STEPS));
    }

    private Optional<TimelineContext> known(Identifier id) {
        return Optional.ofNullable(context.get(id.toString()));
    }
}
