package io.throughline.query.pipeline;

import java.util.List;
import org.joda.money.Money;

/** Opportunities, counted and summed up by currency; the weights are the probabilities of their steps. */
public record PipelineCount(
        long open, long won, long lost, List<Money> value, List<Money> weighted, List<Money> wonValue) {}
