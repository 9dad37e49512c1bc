package io.throughline.account.targets;

import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Waits for the two lookups that say what was achieved. */
@Component
class CountedUpTo implements AchievementsUpTo {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Projections projections;

    CountedUpTo(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void reach(long position) {
        try {
            for (var lookup : List.of(Credits.NAME, Targets.NAME)) {
                projections.reached(lookup, position, PATIENCE).join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
