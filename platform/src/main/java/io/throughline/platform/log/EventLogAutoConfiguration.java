package io.throughline.platform.log;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.history.Places;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Detour;
import io.throughline.platform.message.Provenance;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.JacksonModule;

/** The event log on PostgreSQL under Axon, and the one way in for commands. */
@AutoConfiguration(
        after = AxonOrderAutoConfiguration.class,
        afterName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.InfraConfiguration"
        })
@ConditionalOnBean(DataSource.class)
@ConditionalOnProperty(name = "throughline.log.engine", havingValue = "postgresql", matchIfMissing = true)
@EnableConfigurationProperties(EventLogProperties.class)
@EnableScheduling
class EventLogAutoConfiguration {

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 30;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    EventNames eventNames(EventLogProperties properties) {
        return EventNames.scan(properties.eventPackages().toArray(String[]::new));
    }

    @Bean
    @Primary
    Serializer serializer(ObjectProvider<EventModule> modules) {
        return StateJson.serializer(new AnnotationRevisionResolver(), stored(modules));
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventNames names, ObjectProvider<EventModule> modules) {
        return new EventSerializer(names, stored(modules));
    }

    private static List<JacksonModule> stored(ObjectProvider<EventModule> modules) {
        return modules.orderedStream().map(EventModule::module).toList();
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    EventLog eventLog(DataSource dataSource, EventLogProperties properties) throws SQLException {
        return new EventLog(dataSource, direct(dataSource), properties.maxBatch());
    }

    /** Connections besides the pool, bounded in time so that a silent server is noticed. */
    private static DataSource direct(DataSource dataSource) throws SQLException {
        if (!dataSource.isWrapperFor(HikariDataSource.class)) return dataSource;
        var pool = dataSource.unwrap(HikariDataSource.class);
        var direct = new PGSimpleDataSource();
        direct.setUrl(pool.getJdbcUrl());
        direct.setUser(pool.getUsername());
        direct.setPassword(pool.getPassword());
        direct.setConnectTimeout(CONNECT_SECONDS);
        direct.setSocketTimeout(ANSWER_SECONDS);
        direct.setTcpKeepAlive(true);
        direct.setBinaryTransferEnable(UuidArray.TRANSFER);
        direct.setApplicationName("throughline-log");
        // what the writer asks for is found by an index, also while a table is too small for that to be worth it
        direct.setOptions("-c idle_in_transaction_session_timeout=10s -c lock_timeout=10s"
                + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off");
        return direct;
    }

    @Bean
    EventLogStorageEngine eventStorageEngine(
            EventLog log,
            Clock clock,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<EventModule> modules,
            EventLogProperties properties,
            Configuration configuration) {
        var fingerprints = new Fingerprints();
        var settings = (EventLogStorageEngine.Builder) EventLogStorageEngine.builder()
                .eventSerializer(events)
                .snapshotSerializer(StateJson.serializer(fingerprints, stored(modules)))
                .snapshotFilter(fingerprints::fits)
                .upcasterChain(configuration.upcasterChain());
        return new EventLogStorageEngine(log, clock, properties.snapshotEvery(), settings);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    PromptEventStore eventStore(EventLog log, EventLogStorageEngine engine, Configuration configuration) {
        return new PromptEventStore(
                log,
                EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore")));
    }

    /**
     * Commands need no transaction: what they store, the log stores at once. The recorder is no bean, because Axon would
     * register every interceptor bean once more.
     */
    @Bean
    @Qualifier("localSegment")
    @ConditionalOnMissingBean(CommandBus.class)
    SimpleCommandBus commandBus(
            Configuration configuration,
            EventLog log,
            EventLogStorageEngine engine,
            PromptEventStore store,
            EventNames names,
            Requests requests) {
        var bus = SimpleCommandBus.builder()
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
                .duplicateCommandHandlerResolver((name, registered, candidate) -> {
                    throw new IllegalStateException("Two handlers for the command " + name);
                })
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        bus.registerHandlerInterceptor(new CommandRecorder(log, engine, store, names, requests));
        return bus;
    }

    @Bean
    @ConditionalOnMissingBean
    Commands commands(CommandBus bus, Requests requests, ObjectProvider<MeterRegistry> meters) {
        return new LoggedCommands(bus, requests, new CommandTimes(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    Subcommands subcommands(CommandBus bus, PromptEventStore store) {
        return new Subcommands(bus, store);
    }

    @Bean
    RecordHistory recordHistory(
            EventLog log,
            @Qualifier("eventSerializer") Serializer events,
            Configuration configuration,
            EventNames names) {
        return new RecordHistory(log, events, configuration.upcasterChain(), names);
    }

    @Bean
    Requests requests(EventLog log, Clock clock, EventLogProperties properties) {
        return new Requests(log, clock, properties.answersKept());
    }

    @Bean
    CustomerHistory customerHistory(EventLogStorageEngine engine, EventNames names) {
        return new LoggedHistory(engine, names);
    }

    /** What is held is what the log's writer would judge by. */
    @Bean
    Places places(EventLog log) {
        return (kind, key, most, now) -> {
            var keys = IntStream.rangeClosed(1, most)
                    .mapToObj(number -> Claim.placeKey(key, number))
                    .toList();
            return log.claims(kind, keys, now).stream()
                    .map(held -> Integer.valueOf(held.key().substring(key.length() + 1)))
                    .collect(Collectors.toSet());
        };
    }

    @Bean
    ClaimSweep claimSweep(EventLog log, Clock clock) {
        return new ClaimSweep(log, clock);
    }

    /** For all aggregates: Axon takes the only bean of this type for each of them. */
    @Bean
    TargetRecords targetRecords(List<Detour> detours) {
        return new TargetRecords(detours);
    }

    /** Every event carries the provenance of its command. */
    @Bean
    CorrelationDataProvider provenanceOfCommands() {
        return message -> {
            if (!(message instanceof CommandMessage)) return Map.of();
            Map<String, Object> provenance = new LinkedHashMap<>();
            for (String key : Provenance.KEYS) {
                if (message.getMetaData().containsKey(key)) {
                    provenance.put(key, message.getMetaData().get(key));
                }
            }
            return provenance;
        };
    }

    @Bean
    ParameterResolverFactory recordings() {
        return new Recordings();
    }

    @Bean
    AggregateCache.Room aggregateCacheRoom(EventLogProperties properties) {
        return new AggregateCache.Room(properties.cachedAggregates());
    }

    @Bean
    static PlainAggregates plainAggregates() {
        return new PlainAggregates();
    }

    @Bean
    static OwnEventsOnly ownEventsOnly() {
        return new OwnEventsOnly();
    }

    /** Axon asks for it once for each kind of aggregate, so that an id of one kind never finds a record of another. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Cache aggregateCache(AggregateCache.Room room) {
        return new AggregateCache(room);
    }

    @Bean
    @ConditionalOnMissingBean(Snapshotter.class)
    SpringAggregateSnapshotter aggregateSnapshotter(
            Configuration configuration,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore store) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(configuration::repository)
                .eventStore(store)
                .executor(task -> Thread.ofVirtual().name("snapshot").start(task))
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshots(Snapshotter snapshotter, EventLogProperties properties) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, properties.snapshotEvery());
    }

    @Bean
    @ConditionalOnMissingBean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new SQLStateResolver();
    }

    @Bean
    @ConditionalOnMissingBean
    SagaSqlSchema sagaSqlSchema() {
        return new PostgresSagaSqlSchema();
    }
}
