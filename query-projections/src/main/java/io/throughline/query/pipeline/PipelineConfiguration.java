package io.throughline.query.pipeline;

import io.throughline.api.query.v1.PipelineServiceGrpc;
import io.throughline.platform.door.Contract;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Names;
import io.throughline.query.board.Opportunities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The funnel, the statistics of opportunities and the forecast of demand. */
@Configuration(proxyBeanMethods = false)
public class PipelineConfiguration {

    @Bean
    PipelineAnswers pipelineAnswers(Opportunities opportunities, @Lazy Projections projections, Names names) {
        return new PipelineAnswers(opportunities, projections, names);
    }

    @Bean
    Contract pipelineContract() {
        return Contract.of(PipelineServiceGrpc.getServiceDescriptor(), PipelineQueries.class);
    }
}
