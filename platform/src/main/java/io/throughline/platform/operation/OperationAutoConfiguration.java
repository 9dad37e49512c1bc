package io.throughline.platform.operation;

import io.throughline.platform.message.Commands;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets every process that takes commands take them back. */
@AutoConfiguration(afterName = "io.throughline.platform.log.EventLogAutoConfiguration")
@ConditionalOnBean(Commands.class)
class OperationAutoConfiguration {

    @Bean
    KnownCompensations knownCompensations(ObjectProvider<Compensations<?>> all) {
        return new KnownCompensations(all.orderedStream().toList());
    }

    /** A process in which some event has no answer does not start. */
    @Bean
    SmartInitializingSingleton everyEventHasAnAnswer(KnownCompensations known, ListableBeanFactory beans) {
        return () -> known.mustCover(RememberedEvents.in(beans));
    }
}
