package io.throughline.platform.test;

import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service in the JVM of a test, on a real log, with free ports, a master key and an issuer of its own. What the test
 * sends and asks comes from one of the house's processes.
 */
public final class TestService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Provenance PROCESS = Provenance.ofProcess("test");

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param name what its configuration and application are called
     * @param data where its keys are; services that share a database share this too
     * @param properties further ones, as {@code name=value}
     */
    public static TestService start(
            Class<?> application, String name, TestDatabase database, Path data, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "spring.config.name=" + name,
                "spring.application.name=" + name,
                "spring.datasource.url=" + database.jdbcUrl(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "server.port=0",
                "spring.grpc.server.port=0",
                "throughline.seal.master-key-file=" + data.resolve("seal/master-key"),
                "throughline.seal.create-master-key=true",
                "throughline.objects.directory=" + data.resolve("objects"),
                "throughline.identity.issuer=" + EmbeddedIssuer.ISSUER,
                "throughline.identity.public-key=" + EmbeddedIssuer.in(data).publicKey(),
                "spring.main.banner-mode=off",
                "logging.level.root=warn"));
        arguments.addAll(List.of(properties));
        return new TestService(new SpringApplicationBuilder(application)
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new)));
    }

    /** One of its parts. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** One of its settings, such as the port it was given. */
    public String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    /** Sends it a command, and returns when its events are durable. */
    public Accepted send(Command command) {
        return get(Commands.class)
                .send(command, new CommandCall(PROCESS, Optional.empty(), false, PATIENCE))
                .join();
    }

    /** Asks it something. */
    public <R> R ask(Object query, Class<R> answer) {
        return get(QueryBus.class)
                .query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(answer))
                        .andMetaData(PROCESS.toMetaData()))
                .join()
                .getPayload();
    }

    @Override
    public void close() {
        context.close();
    }
}
