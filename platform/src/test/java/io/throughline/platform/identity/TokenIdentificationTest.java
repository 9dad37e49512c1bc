package io.throughline.platform.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** Only a genuine token for us, good at this moment and of somebody on the staff, says who somebody is. */
class TokenIdentificationTest {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final StaffMember AUDITOR = new StaffMember(
            new StaffId(Identifier.named("staff", "auditor")),
            "auditor",
            "Audrey",
            Set.of(Role.AUDITOR),
            Optional.empty(),
            Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicReference<StaffDirectory> staff = new AtomicReference<>(StaffTree.of(AUDITOR));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedIssuer issuer;

    @SuppressWarnings("NullAway.Init")
    private Identification identification;

    @BeforeEach
    void open() {
        issuer = EmbeddedIssuer.in(data);
        identification = identificationWith(issuer.publicKey());
    }

    @Test
    void knowsTheHolderOfAGenuineToken() {
        assertThat(identification.identify(token("auditor"))).isEqualTo(AUDITOR);
        assertThat(identification.identify(token("auditor"))).isEqualTo(AUDITOR);
    }

    @Test
    void asksForATokenWhenThereIsNone() {
        refuses(null, IdentityRefusal.TOKEN_MISSING);
        refuses("  ", IdentityRefusal.TOKEN_MISSING);
    }

    @Test
    void refusesATokenThatHasExpiredEvenIfItWasGoodAMomentAgo() {
        var token = issuer.issue("auditor", Duration.ofMinutes(1), START);
        assertThat(identification.identify(token)).isEqualTo(AUDITOR);
        now.set(START.plusSeconds(89));
        assertThat(identification.identify(token)).isEqualTo(AUDITOR); // within the skew of clocks
        now.set(START.plusSeconds(90));
        refuses(token, IdentityRefusal.TOKEN_EXPIRED);
    }

    @Test
    void refusesATokenBeforeItsTime() {
        refuses(issuer.issue("auditor", Duration.ofHours(1), START.plusSeconds(31)), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesATokenOfSomebodyWhoIsNotOnTheStaff() {
        refuses(token("mallory"), IdentityRefusal.UNKNOWN_STAFF);
    }

    @Test
    void seesAChangeOfTheStaffWithAnOldToken() {
        var token = token("auditor");
        assertThat(identification.identify(token).roles()).containsExactly(Role.AUDITOR);
        var moved = new StaffMember(
                AUDITOR.id(), "auditor", "Audrey", Set.of(Role.MARKETING), Optional.empty(), Optional.empty());
        staff.set(StaffTree.of(moved));
        assertThat(identification.identify(token).roles()).containsExactly(Role.MARKETING);
        staff.set(StaffTree.of());
        refuses(token, IdentityRefusal.UNKNOWN_STAFF);
    }

    @Test
    void refusesTokensOfForeignIssuersAndForOthers() {
        refuses(signed(ours(), claims -> claims.issuer("urn:other")), IdentityRefusal.TOKEN_INVALID);
        refuses(signed(ours(), claims -> claims.audience("other")), IdentityRefusal.TOKEN_INVALID);
        refuses(signed(ours(), claims -> claims.issuer(null)), IdentityRefusal.TOKEN_INVALID);
        refuses(signed(ours(), claims -> claims.audience((String) null)), IdentityRefusal.TOKEN_INVALID);
        refuses(signed(ours(), claims -> claims.subject(null)), IdentityRefusal.TOKEN_INVALID);
        refuses(signed(ours(), claims -> claims.expirationTime(null)), IdentityRefusal.TOKEN_INVALID);
        assertThat(identification.identify(signed(ours(), claims -> {}))).isEqualTo(AUDITOR);
    }

    @Test
    void refusesTokensSignedByAnotherKey() throws Exception {
        var foreign = new ECKeyGenerator(Curve.P_256).generate();
        refuses(signed(foreign, claims -> {}), IdentityRefusal.TOKEN_INVALID);
        var disguised = new ECKey.Builder(foreign).keyID(ours().getKeyID()).build();
        refuses(signed(disguised, claims -> {}), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesATokenThatDoesNotNameItsKey() throws Exception {
        var nameless = new ECKey.Builder(ours()).keyID(null).build();
        refuses(signed(nameless, claims -> {}), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesTokensWithoutASignature() {
        refuses(new PlainJWT(claims()).serialize(), IdentityRefusal.TOKEN_INVALID);
        var token = token("auditor");
        refuses(token.substring(0, token.lastIndexOf('.') + 1), IdentityRefusal.TOKEN_INVALID);
        var body = token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
        refuses(base64("{\"alg\":\"none\"}") + body, IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesThePublicKeyMisusedAsASharedSecret() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(ours().getKeyID())
                .build();
        var token = new SignedJWT(header, claims());
        token.sign(new MACSigner(Files.readAllBytes(issuer.publicKey())));
        refuses(token.serialize(), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesATokenThatWasAltered() {
        var parts = token("auditor").split("\\.", -1);
        var forged = base64("{\"sub\":\"administrator\",\"iss\":\"" + EmbeddedIssuer.ISSUER
                + "\",\"aud\":\"throughline\",\"exp\":4102444800}");
        refuses(parts[0] + '.' + forged + '.' + parts[2], IdentityRefusal.TOKEN_INVALID);
        refuses(parts[0] + '.' + parts[1] + '.' + parts[2].substring(0, 80), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void refusesWhatIsNoTokenAtAll() {
        for (var junk : new String[] {"x", "a.b.c", "..", "Bearer", "\u0000", "a".repeat(9_000), "令牌"}) {
            refuses(junk, IdentityRefusal.TOKEN_INVALID);
        }
    }

    @Test
    void keepsItsKeyToItselfAndAcrossStarts() throws Exception {
        var key = data.resolve("identity/issuer-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(issuer.publicKey())).doesNotContain("PRIVATE");
        var again = EmbeddedIssuer.in(data).issue("auditor", EmbeddedIssuer.USUAL_LIFETIME, START);
        assertThat(identification.identify(again)).isEqualTo(AUDITOR);
    }

    @Test
    void doesNotUseAKeyThatOthersMayRead() throws Exception {
        Files.setPosixFilePermissions(
                data.resolve("identity/issuer-key.pem"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> EmbeddedIssuer.in(data))
                .isInstanceOf(IdentityFailure.class)
                .hasMessageContaining("0600");
    }

    @Test
    void doesNotStartWithoutSayingWhomToBelieve() {
        assertThatThrownBy(() -> identificationWith(null))
                .isInstanceOf(IdentityFailure.class)
                .hasMessageContaining("throughline.identity.public-key");
    }

    private void refuses(@Nullable String token, IdentityRefusal reason) {
        assertThatThrownBy(() -> identification.identify(token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    private Identification identificationWith(@Nullable Path publicKey) {
        var properties = new IdentityProperties(
                EmbeddedIssuer.ISSUER,
                "throughline",
                publicKey,
                null,
                null,
                Set.of(SignatureAlgorithm.ES256),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                null);
        StaffDirectory current = new StaffDirectory() {
            private StaffDirectory now() {
                return requireNonNull(staff.get());
            }

            @Override
            public RoleTable roles() {
                return now().roles();
            }

            @Override
            public Map<String, StaffId> heads() {
                return now().heads();
            }

            @Override
            public Optional<StaffMember> byLogin(String login) {
                return now().byLogin(login);
            }

            @Override
            public Optional<StaffMember> byId(StaffId id) {
                return now().byId(id);
            }

            @Override
            public List<StaffMember> all() {
                return now().all();
            }

            @Override
            public Reach reachOf(StaffMember member) {
                return now().reachOf(member);
            }
        };
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new TokenIdentification(
                TokenVerifier.of(properties), current, clock, properties.clockSkew(), properties.verifiedFor());
    }

    private String token(String login) {
        return issuer.issue(login, EmbeddedIssuer.USUAL_LIFETIME, START);
    }

    private ECKey ours() {
        return IssuerKey.readPrivate(data.resolve("identity/issuer-key.pem"));
    }

    private static JWTClaimsSet claims() {
        return builder().build();
    }

    private static JWTClaimsSet.Builder builder() {
        return new JWTClaimsSet.Builder()
                .issuer(EmbeddedIssuer.ISSUER)
                .audience("throughline")
                .subject("auditor")
                .expirationTime(Date.from(START.plusSeconds(3_600)));
    }

    private static String signed(ECKey key, Consumer<JWTClaimsSet.Builder> change) {
        try {
            var claims = builder();
            change.accept(claims);
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
