package io.throughline.platform.search;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where search is and how long it may take.
 *
 * @param url the address of the server or of the cluster's entry
 * @param apiKey the key that is sent with every request, where the cluster wants one
 * @param prefix what the names of indices, aliases and templates begin with
 * @param chineseAnalyzer the analyzer for Chinese words; empty to take the best that the server has
 * @param timeout how long a search may take
 * @param bulkTimeout how long a bulk write may take
 * @param concurrency how many searches may run at the same time
 */
@ConfigurationProperties("throughline.search")
record SearchSettings(
        @DefaultValue("http://127.0.0.1:9200") URI url,
        Optional<String> apiKey,
        @DefaultValue("throughline-") String prefix,
        Optional<String> chineseAnalyzer,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("60s") Duration bulkTimeout,
        @DefaultValue("64") int concurrency) {}
