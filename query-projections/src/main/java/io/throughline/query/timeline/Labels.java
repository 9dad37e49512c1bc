package io.throughline.query.timeline;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import java.util.Optional;

/** What a record is called: the name of a product, the title of an opportunity, the number of a service request. */
interface Labels {
    Optional<String> of(Identifier id);

    /** What a step of an opportunity's sales method is called. */
    default Words step(OpportunityId opportunity, StageId stage) {
        return Words.of(stage, SalesMethod.EIGHT_STEPS);
    }

    /** The label with a space before it, to be put behind the word for the record; nothing when there is none. */
    default String behind(Identifier id) {
        return of(id).map(label -> " " + label).orElse("");
    }
}
