package io.throughline.query.pipeline;

import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A step of a sales method in the funnel (L15).
 *
 * @param standing how many open opportunities stand there
 * @param entered how many ever stood there
 * @param wentOn how many of these stood at a later step since, or were won
 */
public record FunnelStep(
        StageId stage,
        Wording name,
        long standing,
        List<Money> value,
        List<Money> weighted,
        long entered,
        long wentOn,
        Optional<Double> conversion,
        Optional<Duration> averageTime) {}
