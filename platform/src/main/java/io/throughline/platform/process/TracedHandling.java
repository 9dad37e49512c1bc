package io.throughline.platform.process;

import io.throughline.platform.message.LoggedTrace;
import io.throughline.platform.message.Provenance;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Has a processor say what it says under the trace of the request from which its event came. */
final class TracedHandling implements MessageHandlerInterceptor<EventMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try (var logged = LoggedTrace.of(Provenance.of(unitOfWork.getMessage().getMetaData()))) {
            return chain.proceed();
        }
    }
}
