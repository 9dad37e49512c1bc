package io.throughline.query.timeline;

import java.util.Optional;

/** Why and from where an entry came. */
public record Origin(
        String actor,
        String door,
        Optional<String> source,
        Optional<String> correlationId,
        Optional<String> causationId) {}
