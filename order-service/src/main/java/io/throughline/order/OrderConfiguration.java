package io.throughline.order;

import io.throughline.api.order.v1.OrderServiceGrpc;
import io.throughline.api.order.v1.ProductServiceGrpc;
import io.throughline.api.order.v1.QuoteServiceGrpc;
import io.throughline.order.order.OrderCommand;
import io.throughline.order.product.ProductCommand;
import io.throughline.order.product.ProductQuery;
import io.throughline.order.quote.QuoteCommand;
import io.throughline.platform.door.Contract;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Assembles order-service: alone in its own process, or beside the other services in one. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Configuration)"))
@EnableConfigurationProperties(SalesRules.class)
public class OrderConfiguration {

    @Bean
    static Contract productContract() {
        return Contract.of(ProductServiceGrpc.getServiceDescriptor(), ProductCommand.class, ProductQuery.class);
    }

    @Bean
    static Contract quoteContract() {
        return Contract.of(QuoteServiceGrpc.getServiceDescriptor(), QuoteCommand.class);
    }

    @Bean
    static Contract orderContract() {
        return Contract.of(OrderServiceGrpc.getServiceDescriptor(), OrderCommand.class);
    }
}
