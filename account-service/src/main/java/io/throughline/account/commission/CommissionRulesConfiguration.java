package io.throughline.account.commission;

import io.throughline.account.commission.CommissionCommand.ChangeCommissionRules;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.CommissionRulesEvent.CommissionRulesChanged;
import io.throughline.platform.rules.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book of the rules of commissions, which the log feeds. */
@Configuration(proxyBeanMethods = false)
public class CommissionRulesConfiguration {

    @Bean
    RuleBook<CommissionRules> commissionRules() {
        return RuleBook.of(ChangeCommissionRules.RULEBOOK, CommissionRulesChanged.class, CommissionRules.DEFAULT);
    }

    @Bean
    CurrentCommissionRules currentCommissionRules(RuleBook<CommissionRules> commissionRules) {
        return commissionRules::now;
    }
}
