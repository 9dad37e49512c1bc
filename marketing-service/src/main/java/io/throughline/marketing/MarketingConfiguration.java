package io.throughline.marketing;

import io.throughline.api.marketing.v1.CampaignServiceGrpc;
import io.throughline.api.marketing.v1.OutreachServiceGrpc;
import io.throughline.marketing.campaign.CampaignCommand;
import io.throughline.marketing.outreach.OutreachCommand;
import io.throughline.marketing.outreach.OutreachPolicy;
import io.throughline.platform.door.Contract;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Assembles marketing-service: alone in its own process, or beside the other services in one. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Configuration)"))
@EnableConfigurationProperties(OutreachPolicy.class)
public class MarketingConfiguration {

    @Bean
    static Contract campaignContract() {
        return Contract.of(CampaignServiceGrpc.getServiceDescriptor(), CampaignCommand.class);
    }

    @Bean
    static Contract outreachContract() {
        return Contract.of(OutreachServiceGrpc.getServiceDescriptor(), OutreachCommand.class);
    }
}
