package io.throughline.query.board;

import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.platform.message.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of an opportunity, beside its value (L15).
 *
 * @param judged whether somebody judged so; else the category follows from the probability of the step
 * @param history what was expected, in the order of time; the last 100
 */
public record OpportunityForecast(
        Optional<LocalDate> close, ForecastCategory category, boolean judged, List<ForecastRevision> history) {

    /** Of an opportunity that has just been opened. */
    static OpportunityForecast opened(OpportunityOpened event, OpportunityCourse course, Recorded<?> recorded) {
        var said = new Forecast(event.expectedValue(), Optional.empty(), Optional.empty());
        return new OpportunityForecast(
                Optional.empty(), course.category(), false, List.of(ForecastRevision.of(said, recorded)));
    }

    /** As somebody says now. */
    OpportunityForecast revised(Forecast said, OpportunityCourse course, Recorded<?> recorded) {
        return new OpportunityForecast(
                said.close(),
                said.category().orElseGet(course::category),
                said.category().isPresent(),
                Past.with(history, ForecastRevision.of(said, recorded)));
    }

    /** At another step. */
    OpportunityForecast at(OpportunityCourse course) {
        return judged ? this : new OpportunityForecast(close, course.category(), false, history);
    }

    /** The same without its history. */
    OpportunityForecast brief() {
        return new OpportunityForecast(close, category, judged, List.of());
    }
}
