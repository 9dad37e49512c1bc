package io.throughline.platform.door;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request as it came in, whichever door it came through. */
interface Incoming {

    /** The door: {@code http} or {@code grpc}. */
    String door();

    /** A header, or the metadata of that name. */
    Optional<String> header(String name);

    /** What this door calls a component. */
    Function<Component, String> naming();

    /** Reads the command or query. */
    @Nullable
    Object payload(Operation operation, Place place);

    /** Reads what is said about a command besides it. */
    @Nullable
    Object circumstances(Operation operation, Place place);

    /** How long the caller waits, if he says so. */
    Optional<Duration> patience();

    /** The call's place in its trace. */
    Trace trace();
}
