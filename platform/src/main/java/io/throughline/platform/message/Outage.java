package io.throughline.platform.message;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Recognises that a store or service is down, refuses, hangs or is full, by what its client throws: it may be back soon. */
public final class Outage {

    private static final int DEEPEST = 20;
    private static final List<Class<? extends Throwable>> OUTAGES = List.of(
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            SQLTransientException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class,
            TransientDataAccessException.class,
            DataAccessResourceFailureException.class,
            RejectedExecutionException.class);

    private Outage() {}

    /** Whether something of that kind is the cause. */
    public static boolean isBehind(@Nullable Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (isOutage(cause)) return true;
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof Refusal refusal) return refusal.code().kind() == RefusalKind.UNAVAILABLE;
        if (OUTAGES.stream().anyMatch(type -> type.isInstance(cause))) return true;
        return cause instanceof SQLException e
                ? isOutage(e.getSQLState())
                : isOutageOf(cause.getClass().getName());
    }

    /** Connection lost (08), out of disk, memory or connections (53), shut down by an operator (57P), I/O (58). */
    private static boolean isOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }

    /** By name, so that no door needs the clients of stores it does not use. */
    private static boolean isOutageOf(String type) {
        return type.startsWith("com.mongodb.MongoSocket")
                || type.startsWith("com.mongodb.MongoTimeout")
                || type.equals("org.springframework.jdbc.CannotGetJdbcConnectionException")
                || type.equals("org.springframework.transaction.CannotCreateTransactionException")
                || type.startsWith("org.apache.hc.core5.http.ConnectionClosed")
                || type.startsWith("org.apache.hc.client5.http.ConnectTimeout")
                || type.startsWith("io.github.resilience4j.circuitbreaker.CallNotPermitted");
    }
}
