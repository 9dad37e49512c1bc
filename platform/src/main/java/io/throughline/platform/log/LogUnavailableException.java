package io.throughline.platform.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The database of the log cannot be reached, or did not answer in time; whether an append was stored may be open. */
final class LogUnavailableException extends EventStoreException {

    LogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
