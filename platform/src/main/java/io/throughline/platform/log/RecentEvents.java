package io.throughline.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events at the end of the log that a reader of this process has read within the last seconds. All readers that keep up
 * take them from here, so that each event is fetched, decoded and unsealed once and not once per reader. It is forgotten
 * soon, because what it holds is no longer sealed.
 */
final class RecentEvents {

    private static final int SIZE = 4_096;
    private static final long FRESH_NANOS = 5_000_000_000L;

    private record Slot(long position, TrackedEventMessage<?> event, long since) {}

    private final AtomicReferenceArray<@Nullable Slot> slots = new AtomicReferenceArray<>(SIZE);

    /** Whether a reader at this position is so near to the end of the log that others are likely to be there, too. */
    static boolean isNear(long position, long head) {
        return head - position < SIZE / 2;
    }

    /** The events that follow a position without a gap, as far as they are known here. */
    List<TrackedEventMessage<?>> after(long position) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        long now = System.nanoTime();
        for (long wanted = position + 1; wanted <= position + SIZE / 2; wanted++) {
            @Nullable Slot slot = slots.get((int) (wanted % SIZE));
            if (slot == null || slot.position() != wanted || now - slot.since() > FRESH_NANOS) break;
            events.add(slot.event());
        }
        return events;
    }

    /** Lets go of what is no longer fresh; whoever waits at the end of the log does so every second. */
    void forgetOld() {
        long now = System.nanoTime();
        for (int i = 0; i < SIZE; i++) {
            @Nullable Slot slot = slots.get(i);
            if (slot != null && now - slot.since() > FRESH_NANOS) slots.compareAndSet(i, slot, null);
        }
    }

    /** Remembers what was read after a position. Of events that became several only what precedes them is kept. */
    void add(long position, List<? extends TrackedEventMessage<?>> events) {
        long now = System.nanoTime();
        for (int i = 0; i < events.size(); i++) {
            long at = EventLogStorageEngine.positionOf(events.get(i).trackingToken());
            boolean alone = i + 1 == events.size()
                    || EventLogStorageEngine.positionOf(events.get(i + 1).trackingToken()) > at;
            if (at != position + i + 1 || !alone) return;
            slots.set((int) (at % SIZE), new Slot(at, events.get(i), now));
        }
    }
}
