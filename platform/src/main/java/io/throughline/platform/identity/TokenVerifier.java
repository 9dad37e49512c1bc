package io.throughline.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the decoder that verifies tokens: the signature by one of the issuer's keys and one of the named algorithms, the
 * issuer, the audience, and that everything is there that must be. Whether a token is good at this moment is not decided
 * here, because it is asked again at every use.
 */
final class TokenVerifier {

    private static final String KEY_ID = "kid";

    private TokenVerifier() {}

    static JwtDecoder of(IdentityProperties properties) {
        if (properties.publicKey() != null) {
            return checking(ofPublicKey(properties), required(properties.issuer(), "issuer"), properties.audience());
        }
        if (properties.issuerUri() != null) {
            var decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuerUri())
                    .jwsAlgorithms(only(properties))
                    .build();
            return checking(decoder, properties.issuerUri(), properties.audience());
        }
        if (properties.jwkSetUri() != null) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwkSetUri())
                    .jwsAlgorithms(only(properties))
                    .build();
            return checking(decoder, required(properties.issuer(), "issuer"), properties.audience());
        }
        throw new IdentityFailure(
                "Say whose tokens are believed: set throughline.identity.public-key, .issuer-uri or .jwk-set-uri.",
                null);
    }

    private static NimbusJwtDecoder ofPublicKey(IdentityProperties properties) {
        var key = IssuerKey.readPublic(java.util.Objects.requireNonNull(properties.publicKey()));
        return NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key)))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    private static java.util.function.Consumer<Set<SignatureAlgorithm>> only(IdentityProperties properties) {
        return algorithms -> {
            algorithms.clear();
            algorithms.addAll(properties.algorithms());
        };
    }

    private static JwtDecoder checking(NimbusJwtDecoder decoder, String issuer, String audience) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                must("a key id", token -> text(token.getHeaders().get(KEY_ID)) != null),
                must("a subject", token -> text(token.getSubject()) != null),
                must("an expiry", token -> token.getExpiresAt() != null)));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> must(String what, java.util.function.Predicate<Jwt> condition) {
        return token -> condition.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "A token must have " + what, null));
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IdentityFailure(
                    "Set throughline.identity." + name + " to what the tokens name as their issuer.", null);
        }
        return value;
    }
}
