package io.throughline.platform.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of all projections.
 *
 * @param batchSize the most events in one transaction
 * @param patience how long a query waits for its consistency token at most
 * @param heal how often a projection that failed is tried again
 */
@ConfigurationProperties("throughline.projection")
record ProjectionSettings(
        @DefaultValue("500") int batchSize,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("1s") Duration heal) {}
