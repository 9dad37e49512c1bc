package io.throughline.platform.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LogReader;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.LookupsHealth;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.seal.SealAutoConfiguration;
import io.throughline.platform.seal.SealedText;
import io.throughline.platform.seal.SubjectKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells every process who its callers are and what they may do. The decoder of tokens is no bean: Boot would put a second
 * guard before the gRPC door with it, which answers in its own way.
 */
@AutoConfiguration(after = SealAutoConfiguration.class)
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityAutoConfiguration {

    /** Requests are judged by what they know, so they follow closely. */
    private static final Duration REST = Duration.ofMillis(20);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Callers callers(StaffDirectory staff, Clock clock) {
        return new Callers(staff, clock);
    }

    @Bean
    CallerParameterResolverFactory callerParameterResolverFactory(Callers callers) {
        return new CallerParameterResolverFactory(callers);
    }

    @Bean
    @ConditionalOnMissingBean
    AccessPolicy accessPolicy(StaffDirectory staff) {
        return new AccessPolicy(staff);
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> commandGuard(Callers callers, AccessPolicy policy, Clock clock) {
        return MessageGuard.ofCommands(callers, policy, clock);
    }

    @Bean
    MessageHandlerInterceptor<QueryMessage<?, ?>> queryGuard(
            Callers callers, AccessPolicy policy, Clock clock, ObjectProvider<LogFollower> lookups) {
        return MessageGuard.ofQueries(
                callers,
                policy,
                clock,
                position -> lookups.ifAvailable(
                        follower -> follower.awaitToken(position, StoredCustomerDirectory.PATIENCE)));
    }

    @Bean
    @ConditionalOnMissingBean
    Identification identification(StaffDirectory staff, Clock clock, IdentityProperties properties) {
        return new TokenIdentification(
                TokenVerifier.of(properties), staff, clock, properties.clockSkew(), properties.verifiedFor());
    }

    /** What is known of staff and customers, kept beside the log. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({DataSource.class, SubjectKeys.class})
    static class Lookups {

        @Bean
        @ConditionalOnMissingBean(StaffDirectory.class)
        @DependsOnDatabaseInitialization
        StoredStaffDirectory staffDirectory(
                DataSource dataSource, SubjectKeys keys, UnreadEvents unread, ObjectProvider<LogFollower> follower) {
            var jdbc = JdbcClient.create(dataSource);
            return new StoredStaffDirectory(
                    new StaffTable(jdbc, new SealedText(keys, "staff_member", "sealed_name")),
                    new LookupPosition(jdbc, transactions(dataSource), unread, "staff"),
                    follower::getObject);
        }

        @Bean
        @ConditionalOnMissingBean(CustomerDirectory.class)
        @DependsOnDatabaseInitialization
        StoredCustomerDirectory customerDirectory(
                DataSource dataSource,
                UnreadEvents unread,
                IdentityProperties properties,
                @Value("${spring.application.name:throughline}") String application,
                ObjectProvider<LogFollower> follower) {
            var configured = properties.customerDirectory();
            var lookup = configured == null ? application : configured;
            var jdbc = JdbcClient.create(dataSource);
            return new StoredCustomerDirectory(
                    new CustomerTable(jdbc, lookup),
                    new LookupPosition(jdbc, transactions(dataSource), unread, "customers of " + lookup),
                    follower::getObject);
        }

        @Bean
        UnreadEvents unreadEvents(DataSource dataSource) {
            return new UnreadEvents(JdbcClient.create(dataSource));
        }

        @Bean
        LookupsHealth lookupsHealthIndicator(LogFollower follower, UnreadEvents unread) {
            return new LookupsHealth(follower, unread);
        }

        @Bean
        MeterBinder unreadEventsMeter(UnreadEvents unread) {
            return registry -> Gauge.builder("throughline.lookup.unread", unread, UnreadEvents::count)
                    .description("Events that lookups could not read and do without")
                    .register(registry);
        }

        @Bean
        LogFollower logFollower(ObjectProvider<EventStore> log, List<LogReader> readers) {
            return new LogFollower("lookups", log::getObject, readers, REST);
        }

        private static TransactionTemplate transactions(DataSource dataSource) {
            return new TransactionTemplate(new JdbcTransactionManager(dataSource));
        }
    }
}
