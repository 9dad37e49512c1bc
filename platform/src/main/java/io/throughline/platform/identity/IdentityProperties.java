package io.throughline.platform.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are believed. One of {@code publicKey}, {@code jwkSetUri} and {@code issuerUri}
 * must be given.
 *
 * @param issuer who must have issued a token: its {@code iss}; with {@code issuerUri} this is the issuer
 * @param audience for whom a token must be: one of its {@code aud}
 * @param publicKey the PEM file with the issuer's public key on P-256
 * @param jwkSetUri where the issuer publishes its keys
 * @param issuerUri an OpenID Connect issuer, which says itself where its keys are
 * @param algorithms the signatures that are believed from an issuer elsewhere; a public key file is always ES256
 * @param clockSkew how far the issuer's clock may differ from ours
 * @param verifiedFor how long a token that was verified is not verified again; its expiry is checked every time
 * @param customerDirectory the name of this process group's lookup of customers; the application's name if not given
 */
@ConfigurationProperties("throughline.identity")
record IdentityProperties(
        @Nullable String issuer,
        @DefaultValue("throughline") String audience,
        @Nullable Path publicKey,
        @Nullable String jwkSetUri,
        @Nullable String issuerUri,
        @DefaultValue("ES256") Set<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("60s") Duration verifiedFor,
        @Nullable String customerDirectory) {}
