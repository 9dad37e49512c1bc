package io.throughline.platform.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.throughline.platform.identity.Identification;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Commands;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.core.StandardHost;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Opens both doors for every {@link Contract} bean. A program without a contract has no doors. */
@AutoConfiguration(before = {GrpcServerAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnBean(Contract.class)
@EnableConfigurationProperties(DoorProperties.class)
@Import(GrpcDoors.class)
public class DoorAutoConfiguration {

    @Bean
    Dispatcher dispatcher(
            Commands commands,
            QueryGateway queries,
            Identification identification,
            StaffDirectory staff,
            ObjectProvider<MeterRegistry> meters,
            DoorProperties properties) {
        var calls = new Calls(
                meters.getIfAvailable(SimpleMeterRegistry::new), properties.maxConcurrent(), properties.maxStreams());
        return new Dispatcher(commands, queries, identification, staff, calls, properties);
    }

    @Bean
    RouterFunction<ServerResponse> httpDoor(
            Dispatcher dispatcher, DoorProperties properties, List<Contract> contracts) {
        return new HttpDoor(dispatcher, properties).routes(contracts);
    }

    @Bean
    RouterFunction<ServerResponse> apiDescription(DoorProperties properties, List<Contract> contracts) {
        return Description.routes(properties.title(), contracts);
    }

    @Bean
    Downloads downloads(QueryGateway queries) {
        return new Downloads(queries);
    }

    @Bean
    KnownCommands knownCommands(List<Contract> contracts) {
        return new KnownCommands(contracts);
    }

    @Bean
    StrayRequests strayRequests() {
        return new StrayRequests();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ProblemValve.class.getName());
        });
    }

    @Bean
    GrpcServerExecutorProvider virtualThreads() {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        return () -> executor;
    }
}
