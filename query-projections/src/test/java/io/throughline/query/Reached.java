package io.throughline.query;

import io.throughline.platform.projection.ProjectionStatus;
import io.throughline.platform.projection.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Projections that are always up to date. */
public final class Reached implements Projections {
    @Override
    public List<ProjectionStatus> all() {
        return List.of();
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public long position(String projection) {
        return 7;
    }

    @Override
    public CompletableFuture<Void> reached(String projection, long position, Duration patience) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void show(String projection, long position) {}

    @Override
    public boolean isRebuilding(String projection) {
        return false;
    }

    @Override
    public void rebuild(String projection) {
        throw new UnsupportedOperationException();
    }
}
