package io.throughline.endtoend;

import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.test.store.AtTheEnd;
import io.throughline.standalone.StaffTokens;
import io.throughline.standalone.Suite;
import io.throughline.standalone.SuiteSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** All services in this JVM, on stores that run beside it. */
final class StandaloneAssembly implements Assembly {

    private final Suite suite;
    private final StaffTokens tokens;

    private StandaloneAssembly(Suite suite) {
        this.suite = suite;
        this.tokens = StaffTokens.in(suite.dataDirectory());
    }

    static StandaloneAssembly start() {
        var suite = Suite.start(SuiteSettings.onFreePorts(Scratch.directory("standalone")), step -> {});
        AtTheEnd.first(suite::close);
        suite.search().join();
        return new StandaloneAssembly(suite);
    }

    @Override
    public URI http(String service) {
        return URI.create("http://127.0.0.1:" + suite.running().httpPort());
    }

    @Override
    public int grpcPort(String service) {
        return suite.running().grpcPort();
    }

    @Override
    public String token(String login, Duration lifetime) {
        return tokens.tokenFor(login, lifetime);
    }

    @Override
    public String expiredToken(String login) {
        var tenMinutesAgo = Clock.systemUTC().instant().minus(Duration.ofMinutes(10));
        return EmbeddedIssuer.in(suite.dataDirectory()).issue(login, Duration.ofMinutes(5), tenMinutesAgo);
    }

    @Override
    public Iterable<String> services() {
        return List.of("lead", "account", "order", "desk", "marketing", "query", "operation");
    }
}
