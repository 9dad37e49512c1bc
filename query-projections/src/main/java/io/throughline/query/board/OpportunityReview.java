package io.throughline.query.board;

import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** What a supervisor thought of an opportunity last (L16). */
public record OpportunityReview(boolean approved, Optional<String> note, Instant at, Who by) {}
