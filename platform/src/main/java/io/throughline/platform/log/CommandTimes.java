package io.throughline.platform.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.throughline.platform.message.Command;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long commands take until they are durable or refused, those of processes included. */
final class CommandTimes {

    private static final String METER = "throughline.commands";

    private record Kind(Class<?> command, String outcome) {}

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    CommandTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Counts one command.
     *
     * @param outcome OK or the code of the refusal
     * @param since when it began, as {@link System#nanoTime()} tells it
     */
    void add(Command command, String outcome, long since) {
        timers.computeIfAbsent(new Kind(command.getClass(), outcome), this::timer)
                .record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder(METER)
                .description("Commands by kind and outcome, until they are durable or refused")
                .tag("command", kind.command().getSimpleName())
                .tag("outcome", kind.outcome())
                .register(meters);
    }
}
