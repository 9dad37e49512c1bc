package io.throughline.query.customer360;

import io.throughline.query.answer.Who;
import java.time.Instant;

/** The status of an account, as it was described when the account got it (A8). */
public record StatusShown(String code, String name, String nameZh, Instant since, Who by) {}
