package io.throughline.platform.process;

import io.throughline.platform.message.LoggedTrace;
import io.throughline.platform.message.Provenance;
import java.util.Optional;
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
        Optional<String> trace =
                Provenance.of(unitOfWork.getMessage().getMetaData()).traceId();
        if (trace.isEmpty()) return chain.proceed();
        try (var logged = LoggedTrace.of(trace.get())) {
            return chain.proceed();
        }
    }
}
