package io.throughline.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.throughline.contracts.Identifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Issues tokens on one machine, for whoever may read the data directory; there is no way to get one through a door. The
 * key lies in {@code identity/issuer-key.pem} (mode 0600), its public half beside it in {@code issuer-public.pem}, which
 * is what {@code throughline.identity.public-key} names.
 */
public final class EmbeddedIssuer {

    /** What its tokens say of their issuer, and {@code throughline.identity.issuer} must say too. */
    public static final String ISSUER = "urn:throughline:standalone";

    /** How long a token is good unless told otherwise. */
    public static final Duration USUAL_LIFETIME = Duration.ofHours(12);

    private static final Duration LONGEST_LIFETIME = Duration.ofDays(366);
    private static final String AUDIENCE = "throughline";

    private final Path publicKey;
    private final ECKey key;

    private EmbeddedIssuer(Path publicKey, ECKey key) {
        this.publicKey = publicKey;
        this.key = key;
    }

    /** The issuer of a data directory; its key is made at the first use. */
    public static EmbeddedIssuer in(Path dataDirectory) {
        var directory = dataDirectory.resolve("identity");
        var privateFile = directory.resolve("issuer-key.pem");
        var publicFile = directory.resolve("issuer-public.pem");
        if (Files.notExists(privateFile) || Files.notExists(publicFile)) IssuerKey.create(privateFile, publicFile);
        return new EmbeddedIssuer(publicFile, IssuerKey.readPrivate(privateFile));
    }

    /** The file with the public key, for those who verify. */
    public Path publicKey() {
        return publicKey;
    }

    /**
     * A token for a login. Whether there is such a member of the staff is decided when the token is used.
     *
     * @param lifetime how long it is good: more than nothing, at most 366 days
     */
    public String issue(String login, Duration lifetime, Instant now) {
        if (login.isBlank()) throw new IllegalArgumentException("a token needs a login");
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("a token lives more than nothing and at most 366 days");
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(login)
                .jwtID(Identifier.random().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IdentityFailure("A token cannot be signed", e);
        }
    }
}
