package io.throughline.contracts.lead;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is expected of an opportunity.
 *
 * @param value what it may be worth
 * @param close the day on which the customer will probably decide
 * @param category what it counts as by somebody's judgement; without one this follows from its step
 */
public record Forecast(Optional<Money> value, Optional<LocalDate> close, Optional<ForecastCategory> category) {}
