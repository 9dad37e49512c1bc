package io.throughline.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gauges of every projection; the only label is its name, of which there are as many as there are projections. */
final class ProjectionsMetrics implements MeterBinder {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Projections projections;
    private final LongSupplier nanoTime;
    private Map<String, ProjectionStatus> seen = Map.of();
    private long seenAt;

    ProjectionsMetrics(Projections projections, LongSupplier nanoTime) {
        this.projections = projections;
        this.nanoTime = nanoTime;
        this.seenAt = nanoTime.getAsLong() - 2 * FRESH_NANOS;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : projections.names()) {
            gauge(registry, "throughline.projection.position", name, ProjectionStatus::position);
            gauge(registry, "throughline.projection.lag.events", name, ProjectionStatus::lag);
            gauge(
                    registry,
                    "throughline.projection.lag.seconds",
                    name,
                    s -> s.behind().toMillis() / 1e3);
            gauge(registry, "throughline.projection.dead.letters", name, ProjectionStatus::deadLetters);
            gauge(registry, "throughline.projection.running", name, s -> s.running() ? 1 : 0);
        }
    }

    private void gauge(MeterRegistry registry, String metric, String name, ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder(metric, () -> {
                    @Nullable ProjectionStatus status = current().get(name);
                    return status == null ? Double.NaN : value.applyAsDouble(status);
                })
                .tag("projection", name)
                .register(registry);
    }

    /** One look at the log per scrape, not one per gauge. */
    private synchronized Map<String, ProjectionStatus> current() {
        if (nanoTime.getAsLong() - seenAt > FRESH_NANOS) {
            seen = projections.all().stream().collect(Collectors.toMap(ProjectionStatus::name, Function.identity()));
            seenAt = nanoTime.getAsLong();
        }
        return seen;
    }
}
