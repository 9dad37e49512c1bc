package io.throughline.platform.log;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event log.
 *
 * @param maxBatch at most so many commands share a commit
 * @param cachedAggregates at most so many aggregates are kept in memory, while there is enough of it
 * @param snapshotEvery after so many events an aggregate's state is stored
 * @param answersKept so long the same request gets the same answer; what a process does and what comes from a file is
 *     remembered for ever, because it may come again at any time
 * @param eventPackages where events are besides the contracts, such as a test's
 */
@ConfigurationProperties("throughline.log")
record EventLogProperties(
        @DefaultValue("512") int maxBatch,
        @DefaultValue("100000") int cachedAggregates,
        @DefaultValue("200") int snapshotEvery,
        @DefaultValue("30d") Duration answersKept,
        @DefaultValue({}) List<String> eventPackages) {}
