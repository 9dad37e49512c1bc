package io.throughline.desk;

import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.desk.request.ServiceRequestCommand;
import io.throughline.platform.door.Contract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Assembles the service desk: alone in its own process, or beside the other services in one. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Configuration)"))
public class DeskConfiguration {

    @Bean
    static Contract serviceRequestContract() {
        return Contract.of(ServiceRequestServiceGrpc.getServiceDescriptor(), ServiceRequestCommand.class);
    }
}
