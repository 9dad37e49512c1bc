package io.throughline.desk;

import io.throughline.api.desk.v1.ServiceRequestServiceGrpc;
import io.throughline.desk.request.ServiceRequestCommand;
import io.throughline.platform.door.Contract;
import io.throughline.platform.responsibility.ResponsibilityConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Assembles the service desk: alone in its own process, or beside the other services in one. */
@Configuration(proxyBeanMethods = false)
@Import(ResponsibilityConfiguration.class)
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Configuration)"))
public class DeskConfiguration {

    @Bean
    static Contract serviceRequestContract() {
        return Contract.of(ServiceRequestServiceGrpc.getServiceDescriptor(), ServiceRequestCommand.class);
    }
}
