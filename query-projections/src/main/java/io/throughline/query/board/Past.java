package io.throughline.query.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists that remember the last of what was, in the order of time. */
final class Past {

    private static final int KEPT = 100;

    private Past() {}

    /** One more at the end. */
    static <T> List<T> with(List<T> before, T last) {
        return with(before, last, KEPT);
    }

    /** One more at the end, of at most so many. */
    static <T> List<T> with(List<T> before, T last, int most) {
        List<T> all = new ArrayList<>(before);
        all.add(last);
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** The same with another last one; nothing where there is none. */
    static <T> List<T> last(List<T> before, UnaryOperator<T> change) {
        if (before.isEmpty()) return before;
        List<T> all = new ArrayList<>(before);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return List.copyOf(all);
    }
}
