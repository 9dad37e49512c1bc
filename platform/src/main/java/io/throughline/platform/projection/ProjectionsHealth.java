package io.throughline.platform.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up when every projection runs; one that waits for a store is down, and says what for; out of service while one is being
 * rebuilt, because its reads are refused.
 */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final Projections projections;

    ProjectionsHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var all = projections.all();
        if (all.stream().anyMatch(status -> !status.running())) builder.down();
        else if (all.stream().anyMatch(status -> status.replayPercent().isPresent())) builder.outOfService();
        else builder.up();
        all.forEach(status -> builder.withDetail(status.name(), told(status)));
    }

    private static String told(ProjectionStatus status) {
        String state = status.error()
                .or(() -> status.replayPercent().map(percent -> "rebuilding, " + percent + " percent"))
                .orElse(status.running() ? "running" : "stopped");
        return state + ", at position " + status.position() + ", " + status.lag() + " events behind, "
                + status.deadLetters() + " dead letters";
    }
}
