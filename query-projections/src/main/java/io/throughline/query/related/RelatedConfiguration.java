package io.throughline.query.related;

import io.throughline.api.query.v1.RelatedServiceGrpc;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.door.Contract;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What was taken on for customers. */
@Configuration(proxyBeanMethods = false)
public class RelatedConfiguration {

    @Bean
    RelatedProjection relatedProjection() {
        return new RelatedProjection();
    }

    @Bean
    RelatedAnswers relatedAnswers(
            DocumentStore store, Customers customers, @Lazy Projections projections, Names names) {
        return new RelatedAnswers(store, customers, projections, names);
    }

    @Bean
    Contract relatedContract() {
        return Contract.of(RelatedServiceGrpc.getServiceDescriptor(), RelatedQueries.class);
    }
}
