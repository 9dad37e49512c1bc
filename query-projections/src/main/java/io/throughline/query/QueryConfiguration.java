package io.throughline.query;

import io.throughline.platform.identity.StaffDirectory;
import io.throughline.query.answer.Names;
import io.throughline.query.board.RecordConfiguration;
import io.throughline.query.customer360.CustomerConfiguration;
import io.throughline.query.outreach.OutreachConfiguration;
import io.throughline.query.pipeline.PipelineConfiguration;
import io.throughline.query.related.RelatedConfiguration;
import io.throughline.query.timeline.TimelineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Assembles all questions: the 360° view, the boards, the timeline, consent and campaigns, the pipeline. */
@Configuration(proxyBeanMethods = false)
@Import({
    CustomerConfiguration.class,
    RecordConfiguration.class,
    TimelineConfiguration.class,
    OutreachConfiguration.class,
    PipelineConfiguration.class,
    RelatedConfiguration.class
})
public class QueryConfiguration {

    @Bean
    Names names(StaffDirectory staff) {
        return new Names(staff);
    }
}
