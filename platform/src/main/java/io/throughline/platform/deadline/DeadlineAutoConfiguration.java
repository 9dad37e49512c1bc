package io.throughline.platform.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.throughline.platform.identity.IdentityAutoConfiguration;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.message.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the deadlines of a process, if it has any. They follow the log by a thread of their own: a new kind of deadline
 * reads the whole log first, and nobody who signs in waits for that.
 */
@AutoConfiguration(after = IdentityAutoConfiguration.class)
@ConditionalOnBean({Deadline.class, DataSource.class})
class DeadlineAutoConfiguration {

    /** Nobody waits for them: a busy log is taken in larger pieces. */
    private static final Duration REST = Duration.ofMillis(250);

    @Bean
    @DependsOnDatabaseInitialization
    DeadlineTable deadlineTable(DataSource dataSource) {
        return new DeadlineTable(JdbcClient.create(dataSource));
    }

    /** No candidate for those who ask for the follower of the lookups. */
    @Bean(defaultCandidate = false)
    LogFollower deadlineFollower(
            List<Deadline> deadlines,
            DeadlineTable table,
            DataSource dataSource,
            UnreadEvents unread,
            ObjectProvider<EventStore> log) {
        var jdbc = JdbcClient.create(dataSource);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        return new LogFollower(
                "deadlines",
                log::getObject,
                deadlines.stream()
                        .map(deadline -> new DeadlineReader(
                                deadline,
                                table,
                                new LookupPosition(jdbc, transactions, unread, "deadline " + deadline.name())))
                        .toList(),
                REST);
    }

    @Bean
    DeadlineKeeper deadlineKeeper(
            List<Deadline> deadlines, DeadlineTable table, ObjectProvider<Commands> commands, Clock clock) {
        return new DeadlineKeeper(deadlines, table, commands::getObject, clock);
    }

    @Bean
    HealthIndicator deadlinesHealthIndicator(@Qualifier("deadlineFollower") LogFollower follower) {
        return () -> {
            var health = Health.up().withDetail("position", follower.position());
            follower.failure()
                    .ifPresent(failure ->
                            health.down().withDetail("error", failure.getClass().getSimpleName()));
            return health.build();
        };
    }

    @Bean
    MeterBinder deadlinesMeter(List<Deadline> deadlines, DeadlineTable table) {
        return registry -> deadlines.forEach(
                deadline -> Gauge.builder("throughline.deadlines.running", table, t -> t.count(deadline.name()))
                        .tag("deadline", deadline.name())
                        .description("Deadlines that run")
                        .register(registry));
    }
}
