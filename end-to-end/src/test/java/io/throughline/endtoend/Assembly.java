package io.throughline.endtoend;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * A running suite, whichever way its services are put together. The system property {@code assembly} says which:
 * {@code standalone} (the default) or {@code apart}. It is started by the first test that asks, with the example staff on
 * it, and ends with the JVM.
 */
interface Assembly {

    /** The HTTP door of a service, named as in the contract's packages: {@code lead}, {@code account}, {@code query}, … */
    URI http(String service);

    /** The port of a service's gRPC door on the loopback address. */
    int grpcPort(String service);

    /** A bearer token. */
    String token(String login, Duration lifetime);

    /** A token that was good until some minutes ago. */
    String expiredToken(String login);

    /** The services that it has. */
    Iterable<String> services();

    /** The one that all tests of this JVM share. */
    static Assembly current() {
        return Holder.CURRENT;
    }

    /** Holder, so that it is started once. */
    final class Holder {
        private static final Assembly CURRENT =
                switch (System.getProperty("assembly", "standalone").toLowerCase(Locale.ROOT)) {
                    case "standalone" -> StandaloneAssembly.start();
                    case "apart" -> ApartAssembly.start();
                    default ->
                        throw new IllegalArgumentException(
                                "assembly is standalone or apart, not " + System.getProperty("assembly"));
                };

        private Holder() {}
    }
}
