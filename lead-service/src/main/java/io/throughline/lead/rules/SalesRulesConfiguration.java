package io.throughline.lead.rules;

import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesRulesEvent.LossReasonsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.SalesMethodsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.TerritoriesChanged;
import io.throughline.contracts.lead.Territories;
import io.throughline.platform.rules.RuleBook;
import io.throughline.platform.rules.Ruled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books in which the rules of selling are kept, fed by the log. */
@Configuration(proxyBeanMethods = false)
class SalesRulesConfiguration {

    /** The rules as the books say them. */
    private record Books(
            RuleBook<SalesMethods> methodBook,
            RuleBook<LossReasons> lossReasonBook,
            RuleBook<Territories> territoryBook)
            implements SalesRules {

        @Override
        public Ruled<SalesMethods> methods() {
            return methodBook.now();
        }

        @Override
        public Ruled<LossReasons> lossReasons() {
            return lossReasonBook.now();
        }

        @Override
        public Ruled<Territories> territories() {
            return territoryBook.now();
        }
    }

    @Bean
    RuleBook<SalesMethods> salesMethodBook() {
        return RuleBook.of(SalesRulebook.ID, SalesMethodsChanged.class, SalesMethods.BUILT_IN);
    }

    @Bean
    RuleBook<LossReasons> lossReasonBook() {
        return RuleBook.of(SalesRulebook.ID, LossReasonsChanged.class, LossReasons.BUILT_IN);
    }

    @Bean
    RuleBook<Territories> territoryBook() {
        return RuleBook.of(SalesRulebook.ID, TerritoriesChanged.class, Territories.BUILT_IN);
    }

    @Bean
    SalesRules salesRules(
            RuleBook<SalesMethods> salesMethodBook,
            RuleBook<LossReasons> lossReasonBook,
            RuleBook<Territories> territoryBook) {
        return new Books(salesMethodBook, lossReasonBook, territoryBook);
    }
}
