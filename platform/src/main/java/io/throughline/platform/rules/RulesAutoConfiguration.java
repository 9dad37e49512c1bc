package io.throughline.platform.rules;

import io.throughline.platform.identity.IdentityAutoConfiguration;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.UnreadEvents;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Feeds the rule books of a process, if it has any. */
@AutoConfiguration(before = IdentityAutoConfiguration.class)
class RulesAutoConfiguration {

    @Bean
    @ConditionalOnBean(RuleBook.class)
    RuleBooks ruleBooks(
            List<RuleBook<?>> books,
            ObjectProvider<EventStore> log,
            ObjectProvider<LogFollower> follower,
            UnreadEvents unread) {
        return new RuleBooks(books, log::getObject, follower::getObject, unread);
    }
}
