package io.throughline.platform.door;

import static io.throughline.contracts.staff.Role.AUDITOR;
import static io.throughline.contracts.staff.Role.SALES_SUPERVISOR;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Identification;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.message.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.health.GrpcServerHealthAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both doors with the sample contract, and no more of the platform than they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    GrpcServerAutoConfiguration.class,
    GrpcServerServicesAutoConfiguration.class,
    GrpcServerHealthAutoConfiguration.class,
    HealthContributorAutoConfiguration.class,
    HealthContributorRegistryAutoConfiguration.class,
    DoorAutoConfiguration.class
})
class DoorsApplication {

    static final StaffId SUPERVISOR = StaffId.of("0199b3a4-7d3e-7c55-9d6a-000000000001");
    private static final Map<String, Set<Role>> TOKENS =
            new ConcurrentHashMap<>(Map.of("supervisor", Set.of(SALES_SUPERVISOR), "auditor", Set.of(AUDITOR)));

    /** From now on whoever shows this token is employed to do that. */
    static void employ(String token, Set<Role> roles) {
        TOKENS.put(token, roles);
    }

    @Bean
    Contract samples() {
        return ContractTest.sample();
    }

    @Bean
    SimpleQueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    SampleHouse house(QueryBus bus) {
        var house = new SampleHouse(bus.queryUpdateEmitter());
        new AnnotationQueryHandlerAdapter<>(
                        house,
                        ClasspathParameterResolverFactory.forClass(SampleHouse.class),
                        ClasspathHandlerDefinition.forClass(SampleHouse.class))
                .subscribe(bus);
        return house;
    }

    @Bean
    StaffDirectory staff() {
        return StaffTree.of();
    }

    @Bean
    Identification identification() {
        return token -> {
            if (token == null) throw new Refusal(IdentityRefusal.TOKEN_MISSING);
            var roles = TOKENS.get(token);
            if (roles == null) throw new Refusal(IdentityRefusal.TOKEN_INVALID);
            return new StaffMember(SUPERVISOR, token, token, roles, Optional.empty(), Optional.empty());
        };
    }
}
