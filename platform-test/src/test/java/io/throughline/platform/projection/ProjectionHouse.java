package io.throughline.platform.projection;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.log.shelf.ShelfEvent;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** One process with a log and projections, on a database that outlives it. */
final class ProjectionHouse implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "io.throughline.platform.door.DoorAutoConfiguration",
                "io.throughline.platform.identity.IdentityAutoConfiguration",
                "io.throughline.platform.seal.SealAutoConfiguration",
                "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration"
            })
    static class Assembly {}

    private final ConfigurableApplicationContext context;
    private final Map<CustomerId, Long> sequences = new HashMap<>();

    private ProjectionHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static ProjectionHouse on(TestDatabase database, List<String> properties, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.addFirst(Assembly.class);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--throughline.projection.patience=300ms",
                "--throughline.log.event-packages=io.throughline.platform.log.shelf"));
        properties.forEach(p -> arguments.add("--" + p));
        return new ProjectionHouse(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    static CustomerId customer() {
        return new CustomerId(UUID.randomUUID());
    }

    /** A shelf's id is its customer's; events are numbered in the order in which they are put here. */
    void put(CustomerId customer, String thing) {
        record(customer, new ThingPut(customer.value(), customer, thing, 1));
    }

    void record(CustomerId customer, ShelfEvent event) {
        long sequence = sequences.merge(customer, 0L, (old, none) -> old + 1);
        get(EventStore.class).publish(new GenericDomainEventMessage<>("Shelf", customer.toString(), sequence, event));
    }

    /** Goes on with the numbers of the process before it. */
    ProjectionHouse numberedLike(ProjectionHouse before) {
        sequences.putAll(before.sequences);
        return this;
    }

    long head() {
        return new LogHead(() -> get(EventStore.class)).position();
    }

    /** Waits until the projection has stored what is in the log now. */
    void caughtUp(String projection) {
        long head = head();
        await(projection + " has caught up", () -> get(Projections.class).position(projection) >= head);
    }

    StreamingEventProcessor processor(String projection) {
        return get(EventProcessingConfiguration.class)
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
    }

    DocumentStore documents() {
        return get(DocumentStore.class);
    }

    static void await(String what, BooleanSupplier condition) {
        Eventually.holds(what, condition);
    }

    @Override
    public void close() {
        context.close();
    }
}
