package io.throughline.query.customer360;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists that do not grow without end. */
final class Kept {

    private Kept() {}

    /** The first so many. */
    static <T> List<T> first(int most, List<T> items) {
        return items.size() <= most ? List.copyOf(items) : List.copyOf(items.subList(0, most));
    }

    /** The last so many. */
    static <T> List<T> last(int most, List<T> items) {
        return items.size() <= most
                ? List.copyOf(items)
                : List.copyOf(items.subList(items.size() - most, items.size()));
    }

    /** The item that is meant. */
    static <T> Optional<T> find(List<T> items, Predicate<T> which) {
        return items.stream().filter(which).findFirst();
    }

    /** The item in front, in place of the one that is meant. */
    static <T> List<T> inFront(T item, List<T> items, Predicate<T> replaced) {
        List<T> all = new ArrayList<>(items.size() + 1);
        all.add(item);
        items.stream().filter(replaced.negate()).forEach(all::add);
        return all;
    }

    /** Of a list with the last changed in front: the open ones and the ended ones, each within its bound. */
    static <T> List<T> bounded(List<T> items, Predicate<T> open) {
        List<T> kept = new ArrayList<>(items.size());
        int opened = 0;
        int ended = 0;
        for (T item : items) {
            if (open.test(item) ? opened++ < Bounds.OPEN_RECORDS : ended++ < Bounds.ENDED_RECORDS) kept.add(item);
        }
        return List.copyOf(kept);
    }

    /** Both lists as one, each item once. */
    static <T> List<T> joined(Collection<T> one, Collection<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** Both lists as one in this order. */
    static <T> List<T> together(Collection<T> one, Collection<T> other, Comparator<T> order) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(order);
        return all;
    }
}
