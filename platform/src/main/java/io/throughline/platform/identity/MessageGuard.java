package io.throughline.platform.identity;

import io.throughline.platform.message.ConsistencyToken;
import java.time.Clock;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every handler of one bus and lets nothing pass that the {@link AccessPolicy} does not admit: doors,
 * processes and other services are judged alike.
 *
 * @param <M> the messages of the bus
 */
public final class MessageGuard<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    private final Callers callers;
    private final AccessPolicy policy;
    private final Clock clock;
    private final LongConsumer lookups;

    private MessageGuard(Callers callers, AccessPolicy policy, Clock clock, LongConsumer lookups) {
        this.callers = callers;
        this.policy = policy;
        this.clock = clock;
        this.lookups = lookups;
    }

    /** Stands before command handlers; fixtures take it by {@code registerCommandHandlerInterceptor}. */
    public static MessageGuard<CommandMessage<?>> ofCommands(Callers callers, AccessPolicy policy, Clock clock) {
        return new MessageGuard<>(callers, policy, clock, position -> {});
    }

    /**
     * Stands before query handlers. A query with a consistency token is judged, and answered, by a staff that includes what
     * the token stands for.
     *
     * @param lookups returns when staff and customers are known up to that position of the log
     */
    public static MessageGuard<QueryMessage<?, ?>> ofQueries(
            Callers callers, AccessPolicy policy, Clock clock, LongConsumer lookups) {
        return new MessageGuard<>(callers, policy, clock, lookups);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends M> unitOfWork, InterceptorChain chain) throws Exception {
        var message = unitOfWork.getMessage();
        ConsistencyToken.of(message.getMetaData()).ifPresent(lookups);
        policy.admit(message.getPayloadType(), callers.of(message), clock.instant());
        return chain.proceed();
    }
}
