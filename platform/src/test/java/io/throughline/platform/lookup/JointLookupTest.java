package io.throughline.platform.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JointLookupTest {

    private final Executor callers = task -> Thread.ofVirtual().start(task);
    private final ConcurrentLinkedQueue<Set<Integer>> asked = new ConcurrentLinkedQueue<>();

    @Test
    void aSingleCallerIsAnsweredAtOnce() {
        var lookup = new JointLookup<>(10, this::squares);

        assertThat(lookup.ask(7)).contains(49);
        assertThat(lookup.ask(-7)).isEmpty();
        assertThat(asked).containsExactly(Set.of(7), Set.of(-7));
    }

    @Test
    void whoAsksMeanwhileSharesTheNextRoundTripButNoMoreThanTheBound() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var lookup = new JointLookup<Integer, Integer>(4, keys -> {
            begun.countDown();
            await(go);
            return squares(keys);
        });
        List<CompletableFuture<Optional<Integer>>> answers = new ArrayList<>();
        answers.add(CompletableFuture.supplyAsync(() -> lookup.ask(0), callers));
        begun.await();
        for (int key = 1; key <= 9; key++) {
            int mine = key;
            answers.add(CompletableFuture.supplyAsync(() -> lookup.ask(mine), callers));
        }
        Awaitility.await().until(() -> lookup.waiting() == 9);
        go.countDown();

        for (int key = 0; key <= 9; key++) assertThat(answers.get(key).get()).contains(key * key);
        assertThat(asked.stream().map(Set::size)).containsExactly(1, 4, 4, 1);
    }

    @Test
    void afterAFailureWhichAllWhoSharedItSeeTheNextOneAsksAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var lookup = new JointLookup<Integer, Integer>(100, keys -> {
            begun.countDown();
            await(go);
            if (keys.contains(13)) throw new IllegalStateException("thirteen");
            return squares(keys);
        });
        var first = CompletableFuture.supplyAsync(() -> lookup.ask(1), callers);
        begun.await();
        var unlucky = CompletableFuture.supplyAsync(() -> lookup.ask(13), callers);
        var beside = CompletableFuture.supplyAsync(() -> lookup.ask(2), callers);
        Awaitility.await().until(() -> lookup.waiting() == 2);
        go.countDown();

        assertThat(first.get()).contains(1);
        assertThatThrownBy(unlucky::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("thirteen");
        assertThatThrownBy(beside::join).hasRootCauseMessage("thirteen");
        assertThat(lookup.ask(3)).contains(9);
    }

    /** What a caller stored before it asks, it finds, however many ask at the same time. */
    @Test
    @SuppressWarnings("ThreadPriorityCheck") // others get a turn; nothing relies on it
    void noAnswerIsOlderThanItsQuestion() throws Exception {
        Map<Integer, Integer> store = new ConcurrentHashMap<>();
        var lookup = new JointLookup<Integer, Integer>(16, keys -> {
            Map<Integer, Integer> found = new HashMap<>();
            for (Integer key : keys) if (store.containsKey(key)) found.put(key, store.get(key));
            Thread.yield();
            return found;
        });
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int caller = 0; caller < 64; caller++) {
            int mine = caller;
            all.add(CompletableFuture.runAsync(
                    () -> {
                        for (int n = 0; n < 500; n++) {
                            store.put(mine, n);
                            assertThat(lookup.ask(mine)).contains(n);
                        }
                    },
                    callers));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(50, TimeUnit.SECONDS);
    }

    private Map<Integer, Integer> squares(Set<Integer> keys) {
        asked.add(Set.copyOf(keys));
        Map<Integer, Integer> squares = new HashMap<>();
        keys.stream().filter(key -> key >= 0).forEach(key -> squares.put(key, key * key));
        return squares;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
