package io.throughline.platform.document;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Reach;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which documents or search entries are wanted. Values may be given as text, numbers, booleans, enum constants, ids,
 * instants and dates; they are compared in the form in which the document's JSON holds them.
 */
public sealed interface Filter {

    /** Everything. */
    record All() implements Filter {}

    /** The field has this value, or holds it when it is an array. */
    record Equal(Field field, Object value) implements Filter {}

    /** The field has, or holds, one of these values; none are found for an empty set. Thousands are fine. */
    record In(Field field, Set<?> values) implements Filter {}

    /** The field lies in a range. Either end may be open. */
    record Range(
            Field field, @Nullable Object from, @Nullable Object before) implements Filter {}

    /** The field is absent or null. */
    record Missing(Field field) implements Filter {}

    /** The name begins with this, whatever the case and width of letters. */
    record StartsWith(Field field, String text) implements Filter {}

    /** The name contains this, whatever the case and width of letters. */
    record Contains(Field field, String text) implements Filter {}

    /**
     * The field holds the id of a document of another collection for which the other filter holds. This is how what hangs
     * on a customer is narrowed to the customers whom a caller may see, without a copy of their owner. Documents only.
     */
    record Related(Field field, DocumentType<?> other, Filter filter) implements Filter {}

    /** The field holds no id of a document of another collection for which the other filter holds. Documents only. */
    record Unrelated(Field field, DocumentType<?> other, Filter filter) implements Filter {}

    /** All of them hold. */
    record And(List<Filter> parts) implements Filter {}

    /** At least one of them holds. */
    record Or(List<Filter> parts) implements Filter {}

    /** Everything. */
    static Filter all() {
        return new All();
    }

    /** See {@link Equal}. */
    static Filter equal(Field field, Object value) {
        return new Equal(field, value);
    }

    /** Like {@link Equal} when there is a value; else everything. */
    static Filter equal(Field field, Optional<?> value) {
        return value.<Filter>map(v -> new Equal(field, v)).orElseGet(All::new);
    }

    /** See {@link In}. */
    static Filter in(Field field, Collection<?> values) {
        return new In(field, Set.copyOf(values));
    }

    /** From {@code from} (included) to {@code before} (excluded); an absent end is open. */
    static Filter range(Field field, Optional<?> from, Optional<?> before) {
        return from.isEmpty() && before.isEmpty()
                ? new All()
                : new Range(field, from.orElse(null), before.orElse(null));
    }

    /** See {@link Missing}. */
    static Filter missing(Field field) {
        return new Missing(field);
    }

    /** See {@link StartsWith}. */
    static Filter startsWith(Field field, String text) {
        return new StartsWith(field, text);
    }

    /** See {@link Contains}. */
    static Filter contains(Field field, String text) {
        return new Contains(field, text);
    }

    /** Like {@link Contains} when there is text to look for; else everything. */
    static Filter contains(Field field, Optional<String> text) {
        return text.map(String::strip)
                .filter(some -> !some.isEmpty())
                .<Filter>map(some -> new Contains(field, some))
                .orElseGet(All::new);
    }

    /** See {@link Related}. */
    static Filter related(Field field, DocumentType<?> other, Filter filter) {
        return new Related(field, other, filter);
    }

    /** See {@link Unrelated}. */
    static Filter unrelated(Field field, DocumentType<?> other, Filter filter) {
        return new Unrelated(field, other, filter);
    }

    /** See {@link And}. */
    static Filter and(Filter... parts) {
        return new And(List.of(parts));
    }

    /** See {@link Or}. */
    static Filter or(Filter... parts) {
        return new Or(List.of(parts));
    }

    /** What somebody may see: the documents of the owners within his reach. To be part of every read for a caller. */
    static Filter visible(Reach reach, Field owner) {
        if (reach.everything()) return all();
        var owned = in(owner, reach.owners().stream().map(StaffId::toString).collect(Collectors.toSet()));
        return reach.unowned() ? or(owned, missing(owner)) : owned;
    }

    /** The same where a document also says who captured the customer, as long as he never had an owner. */
    static Filter visible(Reach reach, Field owner, Field capturedBy) {
        if (reach.everything() || reach.unowned()) return visible(reach, owner);
        return or(visible(reach, owner), captured(reach, owner, capturedBy));
    }

    /** What has no owner yet and was captured by somebody within his reach. */
    static Filter captured(Reach reach, Field owner, Field capturedBy) {
        var staff = reach.owners().stream().map(StaffId::toString).collect(Collectors.toSet());
        return and(missing(owner), in(capturedBy, staff));
    }
}
