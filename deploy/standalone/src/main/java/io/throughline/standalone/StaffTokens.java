package io.throughline.standalone;

import io.throughline.platform.identity.EmbeddedIssuer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Bearer tokens for the staff of a suite, for whoever may read its data directory; the suite need not run. */
public final class StaffTokens {

    private final EmbeddedIssuer issuer;
    private final Clock clock;

    private StaffTokens(EmbeddedIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The tokens of the suite in that directory; its key is made where there is none yet. */
    public static StaffTokens in(Path dataDirectory) {
        return new StaffTokens(EmbeddedIssuer.in(dataDirectory), Clock.systemUTC());
    }

    /** A token for a login, good for the usual twelve hours. */
    public String tokenFor(String login) {
        return tokenFor(login, EmbeddedIssuer.USUAL_LIFETIME);
    }

    /**
     * A token for a login; whether anybody has it is found out when the token is used.
     *
     * @param lifetime more than nothing, at most 366 days
     */
    public String tokenFor(String login, Duration lifetime) {
        return issuer.issue(login, lifetime, clock.instant());
    }
}
