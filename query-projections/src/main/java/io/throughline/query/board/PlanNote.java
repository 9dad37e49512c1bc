package io.throughline.query.board;

import io.throughline.query.answer.Who;
import java.time.Instant;

/** How the work on an item of a plan went. */
public record PlanNote(Instant at, Who by, String note) {}
