package io.throughline.platform.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Counts and times the calls through both doors, and bounds how many there are at once. */
final class Calls {

    private static final String METER = "throughline.door.calls";

    private final MeterRegistry meters;
    private final Semaphore calls;
    private final Semaphore streams;

    Calls(MeterRegistry meters, int mostCalls, int mostStreams) {
        this.meters = meters;
        this.calls = new Semaphore(mostCalls);
        this.streams = new Semaphore(mostStreams);
        meters.gauge("throughline.door.calls.free", calls, Semaphore::availablePermits);
    }

    /** One call, from its admission to its end. */
    final class Running {

        private final Semaphore room;
        private final Timer.Sample since = Timer.start(meters);
        private final String operation;
        private final String door;
        private boolean over;

        private Running(Semaphore room, String operation, String door) {
            this.room = room;
            this.operation = operation;
            this.door = door;
        }

        /** Ends the call; without a fault it went well. Only the first end counts. */
        synchronized void end(@Nullable Fault fault) {
            if (over) return;
            over = true;
            room.release();
            since.stop(timer(operation, door, fault));
        }
    }

    /** Lets a call in, or refuses it because there are too many. */
    Running enter(Operation operation, String door) {
        var room = operation.streaming() ? streams : calls;
        if (!room.tryAcquire()) {
            var fault = Faults.of(DoorRefusal.TOO_MANY_REQUESTS);
            timer(operation.name(), door, fault).record(Duration.ZERO);
            throw new Faulted(fault);
        }
        return new Running(room, operation.name(), door);
    }

    private Timer timer(String operation, String door, @Nullable Fault fault) {
        return Timer.builder(METER)
                .description("Calls through the doors, by operation and outcome")
                .tag("operation", operation)
                .tag("door", door)
                .tag("outcome", fault == null ? "OK" : fault.code().name())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
    }
}
