package io.throughline.standalone.cli;

import io.throughline.platform.identity.EmbeddedIssuer;
import java.nio.file.Path;
import java.time.Clock;

/** Bearer tokens for the suite of a data directory, for whoever may read that directory. */
final class Tokens {

    private final EmbeddedIssuer issuer;
    private final Clock clock;

    Tokens(Path dataDirectory, Clock clock) {
        this.issuer = EmbeddedIssuer.in(dataDirectory);
        this.clock = clock;
    }

    /** A token of the usual lifetime. */
    String of(String login) {
        return issuer.issue(login, EmbeddedIssuer.USUAL_LIFETIME, clock.instant());
    }
}
