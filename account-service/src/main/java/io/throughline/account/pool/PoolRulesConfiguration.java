package io.throughline.account.pool;

import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.contracts.account.OwnershipRulesEvent.PoolRulesChanged;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.rules.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book of the rules of the pools, which the log feeds. */
@Configuration(proxyBeanMethods = false)
public class PoolRulesConfiguration {

    @Bean
    RuleBook<PoolRules> poolRules() {
        return RuleBook.of(ChangePoolRules.RULEBOOK, PoolRulesChanged.class, PoolRules.DEFAULT);
    }

    @Bean
    CurrentPoolRules currentPoolRules(RuleBook<PoolRules> poolRules) {
        return poolRules::now;
    }
}
