package io.throughline.platform.search;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Connects to search, unless {@code throughline.search.enabled} is false; starting does not wait for the server. */
@AutoConfiguration
@ConditionalOnProperty(name = "throughline.search.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(SearchSettings.class)
public class SearchAutoConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchConnection elasticsearchConnection(SearchSettings settings) {
        return new ElasticsearchConnection(settings);
    }

    @Bean
    SearchIndexes searchIndexes(ElasticsearchConnection connection, SearchSettings settings) {
        return new ElasticsearchIndexes(connection, settings);
    }

    @Bean
    SearchHealth searchHealthIndicator(ElasticsearchConnection connection) {
        return new SearchHealth(connection);
    }
}
