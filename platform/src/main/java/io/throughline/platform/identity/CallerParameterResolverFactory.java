package io.throughline.platform.identity;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.common.Priority;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives handlers their {@link Caller} parameter. In fixtures without Spring:
 * {@code fixture.registerParameterResolverFactory(new CallerParameterResolverFactory(new Callers(StaffTree.of(…), clock)))}.
 */
@Priority(Priority.HIGH)
public final class CallerParameterResolverFactory implements ParameterResolverFactory, ParameterResolver<Caller> {

    private final Callers callers;

    /** Takes the callers from there. */
    public CallerParameterResolverFactory(Callers callers) {
        this.callers = callers;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Caller.class ? this : null;
    }

    @Override
    public Caller resolveParameterValue(Message<?> message) {
        return callers.of(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
