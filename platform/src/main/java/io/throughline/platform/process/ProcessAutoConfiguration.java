package io.throughline.platform.process;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.throughline.platform.message.Commands;
import java.time.Clock;
import java.util.Arrays;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How event handlers run, for every processing group alike: pooled, in batches, exceptions let out, what fails kept as a
 * dead letter. So a process is a class with a {@code @ProcessingGroup} and its handlers, and nothing else.
 */
@AutoConfiguration(
        afterName = "io.throughline.platform.log.EventLogAutoConfiguration",
        beforeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
@ConditionalOnBean(Commands.class)
class ProcessAutoConfiguration {

    private static final int BATCH = 100;
    private static final int SEGMENTS = 4;

    /** After a crash another process may take a segment over when its claim is older than the timeout of 5 s. */
    private static final long CLAIM_EXTENSION_MILLIS = 1_000;

    private static final long CLAIM_INTERVAL_MILLIS = 1_000;

    @Bean
    @ConditionalOnMissingBean
    ProcessCommands processCommands(Commands commands) {
        return new OnceOnlyCommands(commands);
    }

    @Bean
    ConfigurerModule eventHandlersRunPooled() {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((configuration, builder) -> builder.batchSize(BATCH)
                        .initialSegmentCount(SEGMENTS)
                        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS))
                .registerDefaultHandlerInterceptor((configuration, processor) -> new TracedHandling())
                .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE)
                .registerDefaultDeadLetterPolicy(configuration -> new EnqueueUnlessPassing());
    }

    /** Whether something of a sequence waits is asked of the store once, not before each event. */
    @Bean
    ConfigurerModule processesKnowWhatWaits(ListableBeanFactory beans) {
        return configurer -> Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(name -> requireNonNull(beans.findAnnotationOnBean(name, ProcessingGroup.class))
                        .value())
                .distinct()
                .forEach(group -> configurer
                        .eventProcessing()
                        .registerDeadLetteringEventHandlerInvokerConfiguration(
                                group, (axon, builder) -> builder.enableSequenceIdentifierCache()));
    }

    /** Axon's own module would give a queue only to groups that a property names. */
    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(
            EventProcessorProperties properties,
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            Serializer general) {
        return new DeadLetterQueueProviderConfigurerModule(properties, group -> null) {
            @Override
            public void configureModule(Configurer configurer) {
                configurer
                        .eventProcessing()
                        .registerDeadLetterQueueProvider(
                                group -> configuration -> JdbcSequencedDeadLetterQueue.builder()
                                        .processingGroup(group)
                                        .connectionProvider(connections)
                                        .transactionManager(transactions)
                                        .schema(DeadLetterSchema.defaultSchema())
                                        .genericSerializer(general)
                                        .eventSerializer(events)
                                        .build());
            }
        };
    }

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc, EventProcessingConfiguration processing, Clock clock) {
        return new DeadLetters(jdbc, processing, clock);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
        return new DeadLettersEndpoint(letters);
    }

    /** Dead letters are no outage; they are shown where an operator looks first. */
    @Bean
    HealthIndicator deadLettersHealthIndicator(DeadLetters letters) {
        return () -> {
            Health.Builder health = Health.up();
            letters.groups().forEach(g -> health.withDetail(g.group(), g.letters() + " since " + g.since()));
            return health.build();
        };
    }

    @Bean
    MeterBinder deadLetterMeter(DeadLetters letters) {
        return registry -> Gauge.builder("throughline.dead.letters", letters, DeadLetters::count)
                .description("Events that could not be handled and wait")
                .register(registry);
    }
}
