package io.throughline.platform.search;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the search server answers and its shards are there. */
final class SearchHealth extends AbstractHealthIndicator {

    private final ElasticsearchConnection connection;

    SearchHealth(ElasticsearchConnection connection) {
        this.connection = connection;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (!connection.isWatched()) builder.unknown().withDetail("search", "not used by this process");
        else if (connection.ready()) builder.up();
        else builder.down().withDetail("search", "starting or out of order; timelines wait for it");
    }
}
