package io.throughline.query.board;

import io.throughline.api.query.v1.RecordServiceGrpc;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.door.Contract;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The boards of records. */
@Configuration(proxyBeanMethods = false)
public class RecordConfiguration {

    @Bean
    RecordProjection recordProjection() {
        return new RecordProjection();
    }

    @Bean
    RecordAnswers recordAnswers(DocumentStore store, Customers customers, @Lazy Projections projections, Names names) {
        return new RecordAnswers(new Shelf(store, customers), projections, names);
    }

    @Bean
    Opportunities opportunities(DocumentStore store, Customers customers) {
        var shelf = new Shelf(store, customers);
        return (caller, reader) -> shelf.each(RecordKind.OPPORTUNITY, caller, RecordDocument::opportunity, reader);
    }

    @Bean
    Contract recordContract() {
        return Contract.of(
                RecordServiceGrpc.getServiceDescriptor(),
                LeadQueries.class,
                OpportunityQueries.class,
                QuoteQueries.class,
                OrderQueries.class,
                ServiceRequestQueries.class,
                DocumentQueries.class);
    }
}
