package io.throughline.platform.log;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Json;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The requests that were answered: a claim per request id, stored with the events of the request, whose owner is a hash of
 * the content and the answer. So the same request twice has one effect and one answer, and nobody reads before he writes.
 * Answers to callers lapse after a time. Those to processes and to rows of files do not: an event may be handled once more,
 * and a file read once more, after any time.
 */
final class Requests {

    /** The kind of these claims. */
    static final String KIND = "request";

    /**
     * @param h hash of the content
     * @param id the record
     * @param r its revision afterwards
     * @param o the outcome
     */
    private record Answer(String h, String id, long r, String o) {}

    private final EventLog log;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long a caller gets the same answer */
    Requests(EventLog log, Clock clock, Duration kept) {
        this.log = log;
        this.clock = clock;
        this.kept = kept;
    }

    /** The claim that a command stores with its answer. */
    Optional<Claim> claim(Object command, Circumstances circumstances, Receipt receipt) {
        return circumstances.requestKey().map(key -> {
            String hash = CommandShape.of(command).hash(command, circumstances.provenance());
            var answer = new Answer(hash, receipt.id(), receipt.revision(), receipt.outcome());
            String owner = Json.stored().writeValueAsString(answer);
            var claim = Claim.take(KIND, key, owner, PlatformRefusal.REQUEST_ID_REUSED);
            return mayComeAgain(circumstances.provenance())
                    ? claim
                    : claim.until(clock.instant().plus(kept));
        });
    }

    private static boolean mayComeAgain(Provenance provenance) {
        return provenance.staff().isEmpty() || provenance.source().isPresent();
    }

    /** The answer that this request got before; the same id with other content is refused. */
    Optional<Accepted> answered(Command command, Circumstances circumstances) {
        if (circumstances.validateOnly()) return Optional.empty();
        return circumstances.requestKey().flatMap(key -> log.claim(KIND, key)).map(claim -> {
            var answer = Json.stored().readValue(claim.owner(), Answer.class);
            if (!answer.h().equals(CommandShape.of(command).hash(command, circumstances.provenance()))) {
                throw new Refusal(PlatformRefusal.REQUEST_ID_REUSED);
            }
            String token = ConsistencyToken.encode(claim.position());
            return new Accepted(answer.id(), answer.r(), token, answer.o(), List.of(), 0);
        });
    }
}
