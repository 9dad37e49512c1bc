package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import java.util.Optional;
import org.joda.money.Money;

/** Somebody who competes for an opportunity. */
public record Competitor(
        String name,
        Optional<CustomerId> account,
        Optional<String> strengths,
        Optional<String> weaknesses,
        Optional<Money> price) {}
