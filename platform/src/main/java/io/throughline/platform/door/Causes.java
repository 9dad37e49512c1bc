package io.throughline.platform.door;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** Looks behind the wrappings that futures and buses put around what was thrown. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    static Throwable inside(Throwable thrown) {
        var cause = thrown;
        for (int depth = 0; depth < DEEPEST; depth++) {
            var next = below(cause);
            if (next == null) break;
            cause = next;
        }
        return cause;
    }

    private static @Nullable Throwable below(Throwable thrown) {
        return switch (thrown) {
            case CompletionException e -> e.getCause();
            case ExecutionException e -> e.getCause();
            case HandlerExecutionException e ->
                e.getDetails().orElse(null) instanceof Throwable told ? told : e.getCause();
            default -> null;
        };
    }
}
