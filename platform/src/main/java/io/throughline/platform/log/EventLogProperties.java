package io.throughline.platform.log;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event log.
 *
 * @param maxBatch at most so many commands share a commit
 * @param cachedAggregates so many aggregates are kept in memory
 * @param snapshotEvery after so many events an aggregate's state is stored
 * @param eventPackages where events are besides the contracts, such as a test's
 */
@ConfigurationProperties("throughline.log")
record EventLogProperties(
        @DefaultValue("512") int maxBatch,
        @DefaultValue("20000") int cachedAggregates,
        @DefaultValue("200") int snapshotEvery,
        @DefaultValue({}) List<String> eventPackages) {}
