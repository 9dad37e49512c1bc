package io.throughline.query.timeline;

import java.util.Optional;

/** How many entries have a value; {@code label} is what to show for it where that differs. */
public record FacetCount(String value, Optional<String> label, long count) {}
