package io.throughline.query.related;

import io.throughline.query.answer.Who;
import java.time.Instant;

/** What somebody remarked on a record. */
public record RelatedRemark(Who by, Instant at, String text) {}
