package io.throughline.account.trial;

import io.throughline.account.trial.TrialCommand.ChangeTrialRules;
import io.throughline.contracts.account.TrialRules;
import io.throughline.contracts.account.TrialRulesEvent.TrialRulesChanged;
import io.throughline.platform.rules.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book of the rules of trials, which the log feeds. */
@Configuration(proxyBeanMethods = false)
public class TrialRulesConfiguration {

    @Bean
    RuleBook<TrialRules> trialRules() {
        return RuleBook.of(ChangeTrialRules.RULEBOOK, TrialRulesChanged.class, TrialRules.DEFAULT);
    }

    @Bean
    CurrentTrialRules currentTrialRules(RuleBook<TrialRules> trialRules) {
        return trialRules::now;
    }
}
