package io.throughline.platform.lookup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a store for many callers at once. Who asks while nobody else does is answered at once; who asks while a question is
 * under way shares the next one with all who came meanwhile. So the load decides how many keys share a round trip, and an
 * answer never says less than the store knew when it was asked for.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class JointLookup<K, V> {

    private final int most;
    private final Function<? super Set<K>, ? extends Map<K, V>> store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Question<K, V>> waiting = new ArrayDeque<>();
    private boolean asking;

    /** One caller's question. Its answer is empty when it is his turn to ask for all who wait. */
    private record Question<K, V>(K key, CompletableFuture<Optional<Map<K, V>>> answer) {}

    /**
     * @param most at most so many questions share a round trip
     * @param store finds what there is under these keys; runs on the thread of one of those who ask
     */
    public JointLookup(int most, Function<? super Set<K>, ? extends Map<K, V>> store) {
        this.most = most;
        this.store = store;
    }

    /** What the store has under this key. Throws what the store throws, to all who shared the question. */
    public Optional<V> ask(K key) {
        var mine = new Question<K, V>(key, new CompletableFuture<>());
        Map<K, V> found = isFirst(mine) ? askForAll() : answerTo(mine).orElseGet(this::askForAll);
        return Optional.ofNullable(found.get(key));
    }

    /** How many wait for their turn; for tests. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFirst(Question<K, V> question) {
        lock.lock();
        try {
            waiting.add(question);
            boolean first = !asking;
            asking = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private static <K, V> Optional<Map<K, V>> answerTo(Question<K, V> question) {
        try {
            return question.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private Map<K, V> askForAll() {
        List<Question<K, V>> together = next();
        try {
            Set<K> keys = new LinkedHashSet<>();
            for (Question<K, V> each : together) keys.add(each.key());
            Map<K, V> found = store.apply(keys);
            together.forEach(q -> q.answer().complete(Optional.of(found)));
            return found;
        } catch (RuntimeException | Error e) {
            together.forEach(q -> q.answer().completeExceptionally(e));
            throw e;
        } finally {
            handOver();
        }
    }

    private List<Question<K, V>> next() {
        List<Question<K, V>> next = new ArrayList<>();
        lock.lock();
        try {
            while (next.size() < most && !waiting.isEmpty()) next.add(waiting.remove());
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** The one who has waited longest asks next; his own question is then the first. */
    private void handOver() {
        @Nullable Question<K, V> next;
        lock.lock();
        try {
            next = waiting.peek();
            asking = next != null;
        } finally {
            lock.unlock();
        }
        if (next != null) next.answer().complete(Optional.empty());
    }
}
