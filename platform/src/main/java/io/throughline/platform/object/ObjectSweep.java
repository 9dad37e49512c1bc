package io.throughline.platform.object;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes pieces that never became part of a file, and those of customers who were erased. */
final class ObjectSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectSweep.class);

    private final ObjectStore store;
    private final SealedObjects objects;
    private final Duration patience;
    private final Clock clock;

    ObjectSweep(ObjectStore store, SealedObjects objects, Duration patience, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.patience = patience;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughline.objects.sweep-every:10m}",
            initialDelayString = "${throughline.objects.sweep-every:10m}")
    void sweep() {
        int swept = store.sweep(clock.instant().minus(patience));
        if (swept > 0) LOG.info("{} pieces of files that were never completed were removed", swept);
        objects.deleteErased();
    }
}
