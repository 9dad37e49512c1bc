package io.throughline.query.board;

import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** A time during which an opportunity stood at a step of its sales method; without an end while it still lasts. */
public record StagePeriod(StageId stage, Wording name, Instant from, Optional<Instant> until, Who by) {

    /** The same, ended at that moment. */
    StagePeriod until(Instant end) {
        return new StagePeriod(stage, name, from, Optional.of(end), by);
    }

    /** The same, called otherwise. */
    StagePeriod named(Wording other) {
        return new StagePeriod(stage, other, from, until, by);
    }
}
