package io.throughline.platform.search;

import io.throughline.platform.document.Field;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an event changes in a search index. */
public sealed interface EntryChange<T> {

    /** There is an entry with this content. */
    record Put<T>(String id, T content) implements EntryChange<T> {}

    /** There is no such entry any more. */
    record Delete<T>(String id) implements EntryChange<T> {}

    /** All entries of the customer so far have another owner, or none. */
    record Reassign<T>(String customer, Optional<String> owner) implements EntryChange<T> {}

    /** All entries of one customer so far belong to another customer and that one's owner. */
    record Move<T>(String fromCustomer, String toCustomer, Optional<String> owner) implements EntryChange<T> {}

    /** All entries so far that have one of these values in a field say something else, or nothing, in other fields. */
    record Rewrite<T>(Field where, Set<String> values, Map<Field, Optional<String>> say) implements EntryChange<T> {}

    /** All entries of the customer so far are removed. */
    record Forget<T>(String customer) implements EntryChange<T> {}
}
