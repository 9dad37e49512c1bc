package io.throughline.query.timeline;

import io.throughline.api.query.v1.TimelineServiceGrpc;
import io.throughline.platform.door.Contract;
import io.throughline.platform.projection.Projections;
import io.throughline.platform.search.SearchIndexes;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The timeline. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {

    @Bean
    TimelineProjection timelineProjection() {
        return new TimelineProjection();
    }

    @Bean
    TimelineAnswers timelineAnswers(
            SearchIndexes indexes, Customers customers, @Lazy Projections projections, Names names) {
        return new TimelineAnswers(indexes.of(IndexedEntry.TYPE), customers, projections, names);
    }

    @Bean
    Contract timelineContract() {
        return Contract.of(TimelineServiceGrpc.getServiceDescriptor(), TimelineQueries.class);
    }
}
