package io.throughline.account.care;

import io.throughline.account.care.CareCommand.ChangeCareRules;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.CareRulesEvent.CareRulesChanged;
import io.throughline.platform.rules.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book of the rules of care, which the log feeds. */
@Configuration(proxyBeanMethods = false)
public class CareRulesConfiguration {

    @Bean
    RuleBook<CareRules> careRules() {
        return RuleBook.of(ChangeCareRules.RULEBOOK, CareRulesChanged.class, CareRules.DEFAULT);
    }

    @Bean
    CurrentCareRules currentCareRules(RuleBook<CareRules> careRules) {
        return careRules::now;
    }
}
