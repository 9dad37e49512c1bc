package io.throughline.endtoend;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two doors, as a program of a user's goes through it. It asks to see at least what it was told last. */
abstract class Door {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Which one. */
    enum Kind {
        /** JSON over HTTP. */
        HTTP,
        /** Protocol buffers over gRPC. */
        GRPC
    }

    private volatile @Nullable String consistencyToken;

    static Door of(Kind kind, Assembly assembly) {
        return switch (kind) {
            case HTTP -> new HttpDoor(assembly);
            case GRPC -> new GrpcDoor(assembly);
        };
    }

    /** Sends one request under a token, or under none. */
    abstract Answer send(Rpc rpc, @Nullable String token, Terms terms, Map<String, ?> fields);

    abstract Assembly assembly();

    /** A member of the staff who comes through this door. */
    Person as(String login) {
        return new Person(this, assembly().token(login, AN_HOUR), Terms.NONE);
    }

    /** Somebody who shows this token, or none. */
    Person showing(@Nullable String token) {
        return new Person(this, token, Terms.NONE);
    }

    /** The token of the last command; what is asked next must include it. */
    @Nullable
    String consistencyToken() {
        return consistencyToken;
    }

    void told(String token) {
        if (token.isEmpty()) return;
        consistencyToken = token;
    }
}
