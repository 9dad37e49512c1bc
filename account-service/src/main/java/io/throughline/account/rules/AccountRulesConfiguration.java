package io.throughline.account.rules;

import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountRulesEvent.AccountPolicyChanged;
import io.throughline.contracts.account.AccountRulesEvent.AccountStatusesChanged;
import io.throughline.contracts.account.AccountRulesEvent.BookingWindowChanged;
import io.throughline.contracts.account.AccountRulesEvent.ChurnRulesChanged;
import io.throughline.contracts.account.AccountRulesEvent.CustomFieldsChanged;
import io.throughline.contracts.account.AccountRulesEvent.ValueRulesChanged;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.rules.RuleBook;
import io.throughline.platform.rules.Ruled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of the rules that hold now. */
@Configuration(proxyBeanMethods = false)
public class AccountRulesConfiguration {

    @Bean
    RuleBook<AccountStatuses> accountStatuses() {
        return RuleBook.of(AccountRulebook.ID, AccountStatusesChanged.class, AccountStatuses.DEFAULT);
    }

    @Bean
    RuleBook<CustomFields> customFields() {
        return RuleBook.of(AccountRulebook.ID, CustomFieldsChanged.class, CustomFields.DEFAULT);
    }

    @Bean
    RuleBook<AccountPolicy> accountPolicy() {
        return RuleBook.of(AccountRulebook.ID, AccountPolicyChanged.class, AccountPolicy.DEFAULT);
    }

    @Bean
    RuleBook<ChurnRules> churnRules() {
        return RuleBook.of(AccountRulebook.ID, ChurnRulesChanged.class, ChurnRules.DEFAULT);
    }

    @Bean
    RuleBook<ValueRules> valueRules() {
        return RuleBook.of(AccountRulebook.ID, ValueRulesChanged.class, ValueRules.DEFAULT);
    }

    @Bean
    RuleBook<BookingWindow> bookingWindow() {
        return RuleBook.of(AccountRulebook.ID, BookingWindowChanged.class, BookingWindow.DEFAULT);
    }

    @Bean
    AccountRules accountRules(
            RuleBook<AccountStatuses> statuses,
            RuleBook<CustomFields> fields,
            RuleBook<AccountPolicy> policy,
            RuleBook<ChurnRules> churn,
            RuleBook<ValueRules> value,
            RuleBook<BookingWindow> window) {
        return new AccountRules() {
            @Override
            public Ruled<AccountStatuses> statuses() {
                return statuses.now();
            }

            @Override
            public Ruled<CustomFields> fields() {
                return fields.now();
            }

            @Override
            public Ruled<AccountPolicy> policy() {
                return policy.now();
            }

            @Override
            public Ruled<BookingWindow> window() {
                return window.now();
            }

            @Override
            public Ruled<ChurnRules> churn() {
                return churn.now();
            }

            @Override
            public Ruled<ValueRules> value() {
                return value.now();
            }
        };
    }
}
