package io.throughline.query.board;

import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What was expected of an opportunity from a moment on. */
public record ForecastRevision(
        Instant at, Who by, Optional<Money> value, Optional<LocalDate> close, Optional<ForecastCategory> category) {

    static ForecastRevision of(Forecast said, Recorded<?> recorded) {
        return new ForecastRevision(
                recorded.occurredAt(),
                Who.of(recorded.provenance().author()),
                said.value(),
                said.close(),
                said.category());
    }
}
