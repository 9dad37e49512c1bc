package io.throughline.platform.projection;

import io.throughline.contracts.CustomerEvent;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure fold of the log: the same events give the same documents, always. A bean of this type is run by
 * the platform on an event processor of its own, with its documents and its position stored together. An event whose fold
 * throws becomes a dead letter, with all later ones of the same {@link #sequence}; the others go on. Nothing is dropped.
 *
 * @param <S> the document: an immutable record
 */
public interface Projection<S> {

    /** The name: of its processor, in {@link ReadsFrom}, in reports. Kebab case; never changes. */
    String name();

    /** The collection that it fills; no other projection may write there. */
    DocumentType<S> documents();

    /**
     * The ids of the documents that an event may change; none when it does not concern this read model. The customer of
     * a customer event unless told otherwise.
     */
    default Set<String> touches(Recorded<?> event) {
        return event.event() instanceof CustomerEvent of
                ? Set.of(of.customerId().toString())
                : Set.of();
    }

    /**
     * The document after an event.
     *
     * @param id one of {@link #touches}
     * @param state the document before; null when there is none
     * @return the document after; null when there is none any more. The same object means that nothing changed.
     */
    @Nullable
    S fold(String id, @Nullable S state, Recorded<?> event);

    /**
     * All touched documents after an event. Override it where one document takes over from another, such as a prospect
     * that is joined to a customer; else each is folded by itself.
     *
     * @param states the touched documents that exist, by id
     * @return the documents that exist afterwards, by id, among the touched
     */
    default Map<String, S> foldAll(Map<String, S> states, Recorded<?> event) {
        Map<String, S> after = new LinkedHashMap<>();
        for (String id : touches(event)) {
            @Nullable S next = fold(id, states.get(id), event);
            if (next != null) after.put(id, next);
        }
        return after;
    }

    /**
     * Events of one sequence are folded in order and wait for one another when one of them is a dead letter: the
     * customer, else the aggregate.
     */
    default String sequence(Recorded<?> event) {
        return event.event() instanceof CustomerEvent of ? of.customerId().toString() : event.aggregateId();
    }

    /**
     * How many sequences may run at the same time. More than one is only right if a document is never touched by events
     * of different sequences.
     */
    default int segments() {
        return 1;
    }
}
