package io.throughline.platform.log;

import static org.axonframework.common.StringUtils.lowerCaseFirstCharacterOf;

import java.lang.reflect.Constructor;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Has aggregates made by their constructors. Axon would ask Spring for a new bean each time one is loaded, which takes
 * longer than loading it; an aggregate has nothing to be injected into it.
 */
final class PlainAggregates implements BeanDefinitionRegistryPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE; // before Axon looks for aggregates: it takes the factories that it finds
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {}

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var registry = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            Class<?> type = ClassUtils.getUserClass(Objects.requireNonNull(beans.getType(name)));
            registry.registerBeanDefinition(
                    lowerCaseFirstCharacterOf(type.getSimpleName()) + "AggregateFactory",
                    BeanDefinitionBuilder.genericBeanDefinition(Maker.class)
                            .addConstructorArgValue(type)
                            .getBeanDefinition());
        }
    }

    /** Makes aggregates of one type, and takes snapshots as they are. */
    static final class Maker<T> implements AggregateFactory<T> {

        private final Class<T> type;
        private final Constructor<T> constructor;

        Maker(Class<T> type) throws NoSuchMethodException {
            this.type = type;
            this.constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
        }

        @Override
        public T createAggregateRoot(String id, DomainEventMessage<?> first) {
            if (type.isInstance(first.getPayload())) return type.cast(first.getPayload());
            try {
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("An aggregate cannot be made: " + type.getName(), e);
            }
        }

        @Override
        public Class<T> getAggregateType() {
            return type;
        }
    }
}
