package io.throughline.standalone;

import java.util.concurrent.CompletableFuture;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says that search is still being started, which is no illness, or that it could not be. */
final class SearchServerHealth implements HealthIndicator {

    private final Servers servers;

    SearchServerHealth(Servers servers) {
        this.servers = servers;
    }

    @Override
    public Health health() {
        CompletableFuture<Void> search = servers.search();
        if (!search.isDone()) {
            return Health.unknown()
                    .withDetail("search", "starting; timelines follow")
                    .build();
        }
        if (search.isCompletedExceptionally()) {
            return Health.down()
                    .withDetail("search", "could not be started; see its log")
                    .build();
        }
        return Health.up().withDetail("search", "ready").build();
    }
}
