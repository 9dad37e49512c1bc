package io.throughline.account.targets;

import io.throughline.account.targets.TargetCommand.ChangeTargetRules;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.contracts.staff.TargetRulesEvent.TargetRulesChanged;
import io.throughline.platform.rules.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book of the rules of targets, which the log feeds. */
@Configuration(proxyBeanMethods = false)
public class TargetRulesConfiguration {

    @Bean
    RuleBook<TargetRules> targetRules() {
        return RuleBook.of(ChangeTargetRules.RULEBOOK, TargetRulesChanged.class, TargetRules.DEFAULT);
    }

    @Bean
    CurrentTargetRules currentTargetRules(RuleBook<TargetRules> targetRules) {
        return targetRules::now;
    }
}
