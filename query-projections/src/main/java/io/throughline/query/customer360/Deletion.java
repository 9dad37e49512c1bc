package io.throughline.query.customer360;

import io.throughline.query.answer.Who;
import java.time.Instant;

/** When an account was laid into the recycle bin, by whom, and why. */
record Deletion(Instant at, Who by, String reason) {}
