package io.throughline.platform.projection;

import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Holds a query with a consistency token back until the projections that answer it have reached the token. Refuses one
 * without a token while they are being rebuilt: half an answer would look like a whole one.
 */
final class FreshnessInterceptor implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final Projections projections;
    private final Duration patience;

    FreshnessInterceptor(Projections projections, Duration patience) {
        this.projections = projections;
        this.patience = patience;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> query = unitOfWork.getMessage();
        @Nullable ReadsFrom readsFrom = query.getPayloadType().getAnnotation(ReadsFrom.class);
        OptionalLong position = ConsistencyToken.of(query.getMetaData());
        if (readsFrom != null && position.isPresent()) await(readsFrom, position.getAsLong());
        else if (readsFrom != null) refuseRebuilding(readsFrom);
        return chain.proceed();
    }

    private void refuseRebuilding(ReadsFrom readsFrom) {
        boolean rebuilding = Arrays.stream(readsFrom.value()).anyMatch(projections::isRebuilding);
        Refusal.refuse(rebuilding, ProjectionRefusal.REBUILDING);
    }

    private void await(ReadsFrom readsFrom, long position) throws InterruptedException {
        CompletableFuture<?>[] all = Arrays.stream(readsFrom.value())
                .map(name -> projections.reached(name, position, patience))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) throw refusal;
            throw new IllegalStateException(e.getCause());
        }
        for (String name : readsFrom.value()) projections.show(name, position);
    }
}
