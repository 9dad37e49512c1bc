package io.throughline.query.customer360;

import io.throughline.contracts.account.ChurnSignal;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a customer may be lost, and what is done about it (A15, A16).
 *
 * @param since since when it stands so, as told
 * @param warnedAt when he was warned of last, as told
 * @param signals what told so
 * @param rulesVersion the version of the rules by which it did
 * @param until until when measures are to work, while they are taken
 * @param note the measures, or why he was given up or that was taken back
 * @param by who decided so; the house itself for a warning
 */
public record ChurnShown(
        ChurnStage stage,
        Instant since,
        Instant warnedAt,
        List<ChurnSignal> signals,
        long rulesVersion,
        Optional<Instant> until,
        Optional<String> note,
        Who by) {

    ChurnShown at(ChurnStage next, Instant when, Optional<Instant> end, String why, Who who) {
        return new ChurnShown(next, when, warnedAt, signals, rulesVersion, end, Optional.of(why), who);
    }
}
