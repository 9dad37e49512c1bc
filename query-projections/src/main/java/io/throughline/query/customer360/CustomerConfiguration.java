package io.throughline.query.customer360;

import io.throughline.api.query.v1.CustomerServiceGrpc;
import io.throughline.api.query.v1.TouchServiceGrpc;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.door.Contract;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The 360° view. */
@Configuration(proxyBeanMethods = false)
public class CustomerConfiguration {

    @Bean
    CustomerProjection customerProjection() {
        return new CustomerProjection();
    }

    @Bean
    TouchProjection touchProjection() {
        return new TouchProjection();
    }

    @Bean
    Customers customers(DocumentStore store) {
        return new StoredCustomers(store);
    }

    @Bean
    CustomerAnswers customerAnswers(
            DocumentStore store, @Lazy Projections projections, Names names, CustomerHistory history) {
        return new CustomerAnswers(store, projections, names, history);
    }

    @Bean
    TouchAnswers touchAnswers(DocumentStore store, Customers customers, @Lazy Projections projections, Names names) {
        return new TouchAnswers(store, customers, projections, names);
    }

    @Bean
    ChurnAnswers churnAnswers(DocumentStore store, @Lazy Projections projections, Names names) {
        return new ChurnAnswers(store, projections, names);
    }

    @Bean
    Contract touchContract() {
        return Contract.of(TouchServiceGrpc.getServiceDescriptor(), TouchQueries.class);
    }

    @Bean
    Contract customerContract() {
        return Contract.of(CustomerServiceGrpc.getServiceDescriptor(), CustomerQueries.class, ChurnQueries.class);
    }
}
