package io.throughline.platform.identity;

import io.throughline.platform.message.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Identifies callers by tokens that a decoder verifies, and remembers for a moment which ones were good. */
final class TokenIdentification implements Identification {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST = 8_192;

    private final JwtDecoder decoder;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Duration skew;
    private final Duration verifiedFor;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    TokenIdentification(JwtDecoder decoder, StaffDirectory staff, Clock clock, Duration skew, Duration verifiedFor) {
        this.decoder = decoder;
        this.staff = staff;
        this.clock = clock;
        this.skew = skew;
        this.verifiedFor = verifiedFor;
    }

    /** What a token that was verified says, until it is verified again. */
    private record Verified(String login, Optional<Instant> notBefore, Instant expires, Instant again) {}

    @Override
    public StaffMember identify(@Nullable String bearerToken) {
        if (bearerToken == null || bearerToken.isBlank()) throw new Refusal(IdentityRefusal.TOKEN_MISSING);
        var now = clock.instant();
        var token = verified(bearerToken, now);
        Refusal.refuse(!now.isBefore(token.expires().plus(skew)), IdentityRefusal.TOKEN_EXPIRED);
        Refusal.refuse(
                token.notBefore()
                        .filter(start -> now.plus(skew).isBefore(start))
                        .isPresent(),
                IdentityRefusal.TOKEN_INVALID);
        return staff.byLogin(token.login())
                .filter(StaffMember::works)
                .orElseThrow(() -> new Refusal(IdentityRefusal.UNKNOWN_STAFF));
    }

    private Verified verified(String bearerToken, Instant now) {
        Refusal.refuse(bearerToken.length() > LONGEST, IdentityRefusal.TOKEN_INVALID);
        var digest = digest(bearerToken);
        @Nullable Verified known = verified.get(digest);
        if (known != null && now.isBefore(known.again())) return known;
        var found = verify(bearerToken, now);
        if (verified.size() >= MOST_REMEMBERED) verified.clear();
        verified.put(digest, found);
        return found;
    }

    private Verified verify(String bearerToken, Instant now) {
        Jwt token;
        try {
            token = decoder.decode(bearerToken);
        } catch (BadJwtException e) {
            throw new Refusal(IdentityRefusal.TOKEN_INVALID);
        } catch (JwtException e) {
            throw new Refusal(IdentityRefusal.ISSUER_UNREACHABLE); // its keys could not be fetched
        }
        return new Verified(
                Objects.requireNonNull(token.getSubject()),
                Optional.ofNullable(token.getNotBefore()),
                Objects.requireNonNull(token.getExpiresAt()),
                now.plus(verifiedFor));
    }

    /** Tokens themselves are not kept in memory. */
    private static String digest(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
