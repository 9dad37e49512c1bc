package io.throughline.lead;

import io.throughline.api.lead.v1.LeadDetailServiceGrpc;
import io.throughline.api.lead.v1.LeadPoolServiceGrpc;
import io.throughline.api.lead.v1.LeadRulesServiceGrpc;
import io.throughline.api.lead.v1.LeadScoreServiceGrpc;
import io.throughline.api.lead.v1.LeadServiceGrpc;
import io.throughline.api.lead.v1.OpportunityServiceGrpc;
import io.throughline.api.lead.v1.SalesRulesServiceGrpc;
import io.throughline.lead.duplicate.DuplicateQuery;
import io.throughline.lead.lead.LeadCommand;
import io.throughline.lead.lead.LeadDetailCommand;
import io.throughline.lead.lead.LeadNurturingCommand;
import io.throughline.lead.lead.LeadPoolCommand;
import io.throughline.lead.opportunity.OpportunityCommand;
import io.throughline.lead.opportunity.PlanCommand;
import io.throughline.lead.opportunity.TermsCommand;
import io.throughline.lead.rules.LeadRulesCommand;
import io.throughline.lead.rules.LeadRulesQuery;
import io.throughline.lead.rules.SalesRulesCommand;
import io.throughline.lead.rules.SalesRulesQuery;
import io.throughline.lead.standing.LeadPoolQuery;
import io.throughline.lead.standing.ScoreQuery;
import io.throughline.lead.visitor.VisitorCommand;
import io.throughline.platform.door.Contract;
import io.throughline.platform.responsibility.ResponsibilityConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Lead-service as one part: whoever imports this has leads, opportunities, the search for
 * duplicates, and the rules by which leads are scored, distributed, followed up and nurtured. */
@Configuration(proxyBeanMethods = false)
@Import(ResponsibilityConfiguration.class)
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Lead(ServiceApplication|Configuration)"))
public class LeadConfiguration {

    @Bean
    Contract leadContract() {
        return Contract.of(LeadServiceGrpc.getServiceDescriptor(), LeadCommand.class, DuplicateQuery.class);
    }

    @Bean
    Contract leadPoolContract() {
        return Contract.of(LeadPoolServiceGrpc.getServiceDescriptor(), LeadPoolCommand.class, LeadPoolQuery.class);
    }

    @Bean
    Contract leadDetailContract() {
        return Contract.of(
                LeadDetailServiceGrpc.getServiceDescriptor(),
                LeadDetailCommand.class,
                LeadNurturingCommand.class,
                VisitorCommand.class);
    }

    @Bean
    Contract leadScoreContract() {
        return Contract.of(LeadScoreServiceGrpc.getServiceDescriptor(), ScoreQuery.class);
    }

    @Bean
    Contract leadRulesContract() {
        return Contract.of(LeadRulesServiceGrpc.getServiceDescriptor(), LeadRulesCommand.class, LeadRulesQuery.class);
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
