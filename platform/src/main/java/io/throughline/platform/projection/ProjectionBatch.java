package io.throughline.platform.projection;

import io.throughline.platform.document.Change;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.search.EntryChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents that the events of one transaction touch: loaded together, folded in memory, written together. */
final class ProjectionBatch<S> {

    private final Projection<S> projection;
    private final DocumentStore store;
    private final RememberedStates<S> remembered;
    private final Map<String, Slot<S>> slots = new HashMap<>();
    private final List<PositionedChange> entryChanges = new ArrayList<>();

    ProjectionBatch(Projection<S> projection, DocumentStore store, RememberedStates<S> remembered) {
        this.projection = projection;
        this.store = store;
        this.remembered = remembered;
    }

    /** What an event changes in the search index. */
    record PositionedChange(long position, EntryChange<?> change) {}

    private static final class Slot<S> {
        private final long stored;
        private @Nullable S state;
        private long position;
        private final List<Change<S>> steps = new ArrayList<>();

        Slot(long stored, @Nullable S state) {
            this.stored = stored;
            this.state = state;
            this.position = stored;
        }
    }

    /** Loads the documents of these ids that are not there yet. */
    void load(Collection<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(slots.keySet());
        if (missing.isEmpty()) return;
        Map<String, Change<S>> states = store.states(projection.documents(), missing, remembered.of(missing));
        for (String id : missing) {
            @Nullable Change<S> state = states.get(id);
            slots.put(
                    id,
                    state == null
                            ? new Slot<>(-1, null)
                            : new Slot<>(state.position(), state.content().orElse(null)));
        }
    }

    /** Whether a document that an event touches has gone on past it. */
    boolean isPast(Recorded<?> event) {
        Set<String> ids = projection.touches(event);
        load(ids);
        return ids.stream().anyMatch(id -> slot(id).stored >= event.position());
    }

    /** Folds one event. If the fold throws, nothing of it is kept. */
    void fold(Recorded<?> event) {
        Set<String> ids = projection.touches(event);
        load(ids);
        Map<String, S> before = states(ids);
        boolean seen = !ids.isEmpty() && ids.stream().allMatch(id -> slot(id).stored >= event.position());
        Map<String, S> after = seen ? before : projection.foldAll(Map.copyOf(before), event);
        if (!ids.containsAll(after.keySet())) {
            throw new IllegalStateException(projection.name() + " changes what it does not touch: " + after.keySet());
        }
        List<PositionedChange> changes = entryChanges(event, after);
        if (!seen) ids.forEach(id -> keep(id, after.get(id), event.position()));
        entryChanges.addAll(changes);
    }

    /** What is to be written. */
    List<Change<S>> changes() {
        List<Change<S>> changes = new ArrayList<>();
        slots.forEach((id, slot) -> {
            if (slot.position != slot.stored) changes.add(change(id, slot));
        });
        return changes;
    }

    private static <S> Change<S> change(String id, Slot<S> slot) {
        return slot.state == null ? Change.delete(id, slot.position) : Change.put(id, slot.position, slot.state);
    }

    /** What became of a document, event by event. */
    List<Change<S>> steps(String id) {
        return slot(id).steps;
    }

    /** What is to be changed in the search index, in the order of the events. */
    List<PositionedChange> entryChanges() {
        return entryChanges;
    }

    private List<PositionedChange> entryChanges(Recorded<?> event, Map<String, S> after) {
        if (!(projection instanceof EntryProjection<S, ?> entries)) return List.of();
        return entries.entries(event, after).stream()
                .map(change -> new PositionedChange(event.position(), change))
                .toList();
    }

    private void keep(String id, @Nullable S after, long position) {
        Slot<S> slot = slot(id);
        if (slot.stored >= position || slot.state == after) return;
        slot.state = after;
        slot.position = position;
        slot.steps.add(change(id, slot));
    }

    private Map<String, S> states(Set<String> ids) {
        Map<String, S> states = new LinkedHashMap<>();
        for (String id : ids) {
            @Nullable S state = slot(id).state;
            if (state != null) states.put(id, state);
        }
        return states;
    }

    private Slot<S> slot(String id) {
        @Nullable Slot<S> slot = slots.get(id);
        if (slot == null) throw new IllegalStateException("not loaded: " + id);
        return slot;
    }
}
