package io.throughline.platform.door;

import io.throughline.platform.identity.Identification;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter before the HTTP door: nothing is answered without a token but health and the description of the API, nothing
 * is kept between two requests, and a refusal looks like any other.
 */
final class WebSecurity {

    private static final String[] PUBLIC = {
        "/actuator/health", "/actuator/health/**", "/openapi.json", "/docs", "/docs/**", "/webjars/**"
    };

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'"
            + " 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Identification identification;
    private final StaffDirectory staff;

    WebSecurity(Identification identification, StaffDirectory staff) {
        this.identification = identification;
        this.staff = staff;
    }

    SecurityFilterChain chain(HttpSecurity http) {
        AuthenticationManager tokens = this::authenticate;
        return http.authorizeHttpRequests(WebSecurity::authorize)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> tokens)
                        .authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler(forbidden()))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(forbidden()))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie tells who somebody is, so none can be misused
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(WebSecurity::headers)
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll() // the rest of a request that was admitted, or its refusal
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/info")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/actuator/**")
                .hasAuthority(Permission.OPERATE.name())
                .requestMatchers("/actuator/**")
                .hasAuthority(Permission.REPAIR.name())
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
    }

    private Authentication authenticate(Authentication presented) {
        try {
            var member = identification.identify(((BearerTokenAuthenticationToken) presented).getToken());
            return new Identified(member, staff.permissionsOf(member));
        } catch (Refusal refusal) {
            throw new RefusedToken(refusal.code());
        }
    }

    private static AuthenticationEntryPoint unauthenticated() {
        return (request, response, refused) -> ProblemResponse.write(response, codeOf(refused));
    }

    private static AccessDeniedHandler forbidden() {
        return (request, response, refused) -> ProblemResponse.write(response, IdentityRefusal.PERMISSION_MISSING);
    }

    private static RefusalCode codeOf(AuthenticationException refused) {
        return switch (refused) {
            case RefusedToken token -> token.code();
            case org.springframework.security.oauth2.core.OAuth2AuthenticationException malformed ->
                IdentityRefusal.TOKEN_INVALID; // not even the form of a token
            default -> IdentityRefusal.TOKEN_MISSING;
        };
    }

    /** The refusal of a token, in the form in which Spring Security hands it on. */
    private static final class RefusedToken extends AuthenticationException {

        private final transient RefusalCode code;

        RefusedToken(RefusalCode code) {
            super(code.name());
            this.code = code;
        }

        RefusalCode code() {
            return code;
        }
    }

    /** A member of the staff, with his permissions as they are at this moment. */
    private static final class Identified extends AbstractAuthenticationToken {

        private final transient StaffMember member;

        Identified(StaffMember member, Set<Permission> permissions) {
            super(authorities(permissions));
            this.member = member;
            setAuthenticated(true);
        }

        private static List<SimpleGrantedAuthority> authorities(Set<Permission> permissions) {
            return permissions.stream()
                    .map(permission -> new SimpleGrantedAuthority(permission.name()))
                    .toList();
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return member;
        }

        @Override
        public String getName() {
            return member.login();
        }
    }
}
