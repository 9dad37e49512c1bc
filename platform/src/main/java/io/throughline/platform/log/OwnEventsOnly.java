package io.throughline.platform.log;

import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has every aggregate read events of its own kind only, so that an id of a record of another kind is unknown to it. Axon's
 * annotation has a setting for that, but what looks for the annotation does not read it.
 */
final class OwnEventsOnly implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringAggregateConfigurer<?> aggregate) aggregate.setFilterEventsByType(true);
        return bean;
    }
}
