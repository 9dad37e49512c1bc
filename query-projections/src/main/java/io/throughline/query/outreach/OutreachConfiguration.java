package io.throughline.query.outreach;

import io.throughline.api.query.v1.CampaignReportServiceGrpc;
import io.throughline.api.query.v1.ConsentServiceGrpc;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.door.Contract;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Consent, and the members of campaigns. */
@Configuration(proxyBeanMethods = false)
public class OutreachConfiguration {

    @Bean
    ConsentProjection consentProjection() {
        return new ConsentProjection();
    }

    @Bean
    CampaignProjection campaignProjection() {
        return new CampaignProjection();
    }

    @Bean
    MemberProjection memberProjection() {
        return new MemberProjection();
    }

    @Bean
    CampaignAnswers campaignAnswers(
            DocumentStore store, Customers customers, @Lazy Projections projections, Names names) {
        return new CampaignAnswers(store, customers, projections, names);
    }

    @Bean
    Contract campaignReportContract() {
        return Contract.of(CampaignReportServiceGrpc.getServiceDescriptor(), CampaignQueries.class);
    }

    @Bean
    ConsentAnswers consentAnswers(
            DocumentStore store, Customers customers, @Lazy Projections projections, Names names) {
        return new ConsentAnswers(store, customers, projections, names);
    }

    @Bean
    Contract consentContract() {
        return Contract.of(ConsentServiceGrpc.getServiceDescriptor(), ConsentQueries.class);
    }
}
