package io.throughline.query.timeline;

import io.throughline.contracts.Identifier;
import java.util.Optional;

/** What a record is called: the name of a product, the title of an opportunity, the number of a service request. */
interface Labels {
    Optional<String> of(Identifier id);

    /** The label with a space before it, to be put behind the word for the record; nothing when there is none. */
    default String behind(Identifier id) {
        return of(id).map(label -> " " + label).orElse("");
    }
}
