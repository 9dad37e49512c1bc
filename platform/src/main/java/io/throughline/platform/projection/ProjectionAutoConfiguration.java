package io.throughline.platform.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.search.SearchIndexes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every {@link Projection} bean on an event processor of its own, and lets queries wait for them. */
@AutoConfiguration(
        afterName = {
            "io.throughline.platform.document.DocumentAutoConfiguration",
            "io.throughline.platform.search.SearchAutoConfiguration"
        })
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionAutoConfiguration {

    @Bean
    ProjectionRegistry projectionRegistry(
            ObjectProvider<Projection<?>> projections,
            DocumentStore documents,
            ObjectProvider<SearchIndexes> search,
            ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            ObjectProvider<Clock> clock,
            ProjectionSettings settings) {
        var ledger = new ProjectionLedger(jdbc);
        var trial = new TransactionTemplate(transactions);
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        List<RunningProjection<?>> running = projections
                .orderedStream()
                .<RunningProjection<?>>map(projection -> running(projection, documents, search, ledger, axon, trial))
                .toList();
        return new ProjectionRegistry(
                running,
                new LogHead(events::getObject),
                new TransactionTemplate(transactions),
                ledger,
                clock.getIfAvailable(Clock::systemUTC),
                settings.heal());
    }

    private static <S> RunningProjection<S> running(
            Projection<S> projection,
            DocumentStore documents,
            ObjectProvider<SearchIndexes> search,
            ProjectionLedger ledger,
            ObjectProvider<Configuration> axon,
            TransactionTemplate trial) {
        EntryWriter entries = projection instanceof EntryProjection<S, ?> indexed
                ? writer(search.getObject(), indexed, ledger)
                : EntryWriter.NONE;
        return new RunningProjection<>(projection, documents, entries, axon::getObject, ledger, trial);
    }

    private static <E> EntryWriter writer(
            SearchIndexes search, EntryProjection<?, E> projection, ProjectionLedger ledger) {
        return new IndexEntryWriter<>(projection.name(), search, search.of(projection.index()), ledger);
    }

    @Bean
    ConfigurerModule projectionProcessors(ProjectionRegistry registry, ProjectionSettings settings) {
        return configurer -> {
            configurer.eventProcessing(processing ->
                    registry.running().forEach(projection -> register(processing, projection, settings.batchSize())));
            configurer.onInitialize(axon -> axon.onStart(() -> axon.queryBus()
                    .registerHandlerInterceptor(new FreshnessInterceptor(registry, settings.patience()))));
        };
    }

    private static <S> void register(
            EventProcessingConfigurer processing, RunningProjection<S> running, int batchSize) {
        Projection<S> projection = running.projection();
        String name = projection.name();
        int segments = projection.segments();
        processing
                .registerEventHandler(axon -> running.handler())
                .assignHandlerInstancesMatching(name, handler -> handler == running.handler())
                .assignProcessingGroup(name, name)
                .registerHandlerInterceptor(name, axon -> running.handler())
                .registerSequencingPolicy(name, axon -> message -> ProjectionHandler.sequence(projection, message))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (axon, builder) -> builder.allowReset(true).enableSequenceIdentifierCache())
                .registerPooledStreamingEventProcessor(
                        name,
                        axon -> running.read(axon.eventStore()),
                        (axon, builder) -> builder.batchSize(batchSize)
                                .initialSegmentCount(segments)
                                .initialToken(source -> source.createTailToken())
                                .workerExecutor(Executors.newScheduledThreadPool(
                                        segments,
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name(name + "-", 0)
                                                .factory())));
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(ProjectionRegistry registry) {
        return new ProjectionsEndpoint(registry);
    }

    @Bean
    ProjectionsHealth projectionsHealthIndicator(ProjectionRegistry registry) {
        return new ProjectionsHealth(registry);
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    ProjectionsMetrics projectionsMetrics(ProjectionRegistry registry) {
        return new ProjectionsMetrics(registry, System::nanoTime);
    }
}
