package io.throughline.platform.projection;

import io.throughline.platform.message.Recorded;
import io.throughline.platform.search.EntryChange;
import io.throughline.platform.search.IndexType;
import java.util.List;
import java.util.Map;

/**
 * A projection that also writes search entries, such as the timeline. Its documents are the context that the entries are
 * made of (the customer's owner and name), folded first. The entries are in the search index before the position moves
 * on; while search is down the projection waits, and catches up by itself.
 *
 * @param <S> the context document
 * @param <E> the entry
 */
public interface EntryProjection<S, E> extends Projection<S> {

    /** The index that it fills; no other projection may write there. */
    IndexType<E> index();

    /**
     * What an event changes in the index, in this order. Entries get the event's position as version, so that a
     * repetition changes nothing.
     *
     * @param context the touched documents after the event, by id
     */
    List<EntryChange<E>> entries(Recorded<?> event, Map<String, S> context);
}
