package io.throughline.platform.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when every projection runs; one that waits for a store is down, and says what for. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ProjectionStatus status : projections.all()) {
            if (!status.running()) builder.down();
            builder.withDetail(
                    status.name(),
                    status.error().orElse(status.running() ? "running" : "stopped") + ", " + status.lag()
                            + " events behind, " + status.deadLetters() + " dead letters");
        }
    }
}
