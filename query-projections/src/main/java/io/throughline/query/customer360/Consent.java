package io.throughline.query.customer360;

import io.throughline.contracts.Channel;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.query.answer.Who;
import java.time.Instant;

/** What a customer said last about being written to for one purpose on one channel (M17). */
public record Consent(Purpose purpose, Channel channel, boolean given, Instant since, String proof, Who by) {}
