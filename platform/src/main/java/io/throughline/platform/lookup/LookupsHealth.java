package io.throughline.platform.lookup;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while the lookups follow the log; else it says where they stand and why. An event that they do without is no outage;
 * it is shown where an operator looks first.
 */
public final class LookupsHealth extends AbstractHealthIndicator {

    private final LogFollower follower;
    private final UnreadEvents unread;

    public LookupsHealth(LogFollower follower, UnreadEvents unread) {
        this.follower = follower;
        this.unread = unread;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("position", follower.position());
        follower.failure()
                .ifPresent(failure -> health.down()
                        .withDetail(
                                "error",
                                failure.getClass().getSimpleName() + " after position " + follower.position()));
        unread.all()
                .forEach(event -> health.withDetail(
                        "unread " + event.position() + " in " + event.lookup(),
                        event.name() + ": " + event.reason() + ", since " + event.noticedAt()));
    }
}
