package io.throughline.platform.log;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.log.shelf.Shelf;
import io.throughline.platform.log.shelf.ShelfCompensations;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One process of a small house with shelves, on a database that several may share. */
public final class House implements AutoCloseable {

    /** A member of the staff. */
    static final String SOMEBODY = Identifier.named("staff", "somebody").toString();

    /** What stands in it besides what a test adds. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "io.throughline.platform.door.DoorAutoConfiguration",
                "io.throughline.platform.identity.IdentityAutoConfiguration",
                "io.throughline.platform.seal.SealAutoConfiguration",
                "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration"
            })
    @Import({Shelf.class, ShelfCompensations.class})
    static class Shelves {}

    final ConfigurableApplicationContext context;

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static House on(TestDatabase database, Class<?>... more) {
        return on(database, List.of(), more);
    }

    static House on(TestDatabase database, List<String> properties, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.addFirst(Shelves.class);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--throughline.log.event-packages=io.throughline.platform.log.shelf"));
        properties.forEach(p -> arguments.add("--" + p));
        return new House(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    EventLog log() {
        return get(EventLog.class);
    }

    Accepted send(Command command) {
        return send(command, call());
    }

    Accepted send(Command command, CommandCall call) {
        try {
            return get(Commands.class).send(command, call).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) throw refusal;
            throw e;
        }
    }

    static CommandCall call() {
        return new CommandCall(
                by(SOMEBODY, Optional.empty(), Optional.empty()), Optional.empty(), false, Duration.ofSeconds(20));
    }

    static CommandCall request(String id) {
        return new CommandCall(
                by(SOMEBODY, Optional.of(id), Optional.empty()), Optional.empty(), false, Duration.ofSeconds(20));
    }

    static CommandCall traced(String traceparent) {
        Optional<String> none = Optional.empty();
        return new CommandCall(
                new Provenance(
                        SOMEBODY, none, "http", none, none, none, none, Optional.empty(), Optional.of(traceparent)),
                Optional.empty(),
                false,
                Duration.ofSeconds(20));
    }

    static CommandCall expecting(long revision) {
        return new CommandCall(call().provenance(), Optional.of(revision), false, Duration.ofSeconds(20));
    }

    static CommandCall trying() {
        return new CommandCall(call().provenance(), Optional.empty(), true, Duration.ofSeconds(20));
    }

    static Provenance by(String actor, Optional<String> requestId, Optional<String> source) {
        Optional<String> none = Optional.empty();
        return new Provenance(actor, none, "http", source, requestId, none, none, Optional.empty(), none);
    }

    static CustomerId someCustomer() {
        return new CustomerId(UUID.randomUUID());
    }

    @Override
    public void close() {
        context.close();
    }
}
