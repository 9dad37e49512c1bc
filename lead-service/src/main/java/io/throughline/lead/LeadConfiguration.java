package io.throughline.lead;

import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.lead.v1.SalesRulesServiceGrpc;
import io.throughline.lead.duplicate.DuplicateQuery;
import io.throughline.lead.lead.LeadCommand;
import io.throughline.lead.opportunity.OpportunityCommand;
import io.throughline.lead.opportunity.PlanCommand;
import io.throughline.lead.opportunity.TermsCommand;
import io.throughline.lead.rules.SalesRulesCommand;
import io.throughline.lead.rules.SalesRulesQuery;
import io.throughline.platform.door.Contract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Lead-service as one part: whoever imports this has leads, opportunities and the search for duplicates. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Lead(ServiceApplication|Configuration)"))
public class LeadConfiguration {

    @Bean
    Contract leadContract() {
        return Contract.of(LeadServiceGrpc.getServiceDescriptor(), LeadCommand.class, DuplicateQuery.class);
    }

    @Bean
    Contract opportunityContract() {
        return Contract.of(
                OpportunityServiceGrpc.getServiceDescriptor(),
                OpportunityCommand.class,
                TermsCommand.class,
                PlanCommand.class);
    }

    @Bean
    Contract salesRulesContract() {
        return Contract.of(
                SalesRulesServiceGrpc.getServiceDescriptor(), SalesRulesCommand.class, SalesRulesQuery.class);
    }
}
