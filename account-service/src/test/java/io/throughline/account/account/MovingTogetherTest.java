package io.throughline.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TogetherTest;
import io.throughline.account.account.TieCommand.PlaceAccount;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whoever moves whom at the same time, some requests twice: neither the staff nor the accounts ever stand in a circle. */
class MovingTogetherTest extends TogetherTest {

    private static final int MEMBERS = 5;
    private static final int MOVES = 60;

    @RepeatedTest(4)
    void noAccountIsEverAboveItself(RepetitionInfo repetition) throws Exception {
        var accounts = Stream.generate(service::opened).limit(MEMBERS).toList();

        int moved = move(
                accounts,
                PlaceAccount::new,
                "a" + repetition.getCurrentRepetition(),
                Set.of(AccountRefusal.ACCOUNT_TREE_CYCLE, AccountRefusal.HIERARCHY_MOVED_ON));

        assertThat(moved).isPositive();
        for (var account : accounts) endsAbove(account, service.get(Parents.class)::of);
    }

    @RepeatedTest(4)
    void nobodyIsEverHisOwnSupervisor(RepetitionInfo repetition) throws Exception {
        var staff = Stream.generate(service::hired).limit(MEMBERS).toList();

        int moved = move(
                staff,
                MoveStaff::new,
                "s" + repetition.getCurrentRepetition(),
                Set.of(AccountRefusal.STAFF_TREE_CYCLE));

        assertThat(moved).isPositive();
        var directory = service.get(StaffDirectory.class);
        for (var member : staff) {
            endsAbove(member, (StaffId one) -> directory.byId(one).flatMap(StaffMember::supervisor));
        }
    }

    /** Answers with how many moves were recorded. */
    private <T> int move(
            List<T> members, BiFunction<T, Optional<T>, Command> moving, String name, Set<AccountRefusal> refusals)
            throws Exception {
        var random = new Random(name.hashCode());
        var recorded = new AtomicInteger();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            var who = members.get(random.nextInt(members.size()));
            var to = Optional.of(members.get(random.nextInt(members.size()))).filter(one -> random.nextInt(6) > 0);
            boolean twice = random.nextInt(3) == 0;
            String request = name + "-" + i;
            tasks.add(() -> {
                int events = service.send(moving.apply(who, to), Optional.empty(), request, refusals);
                recorded.addAndGet(Math.max(0, events));
                if (twice && events > 0) {
                    int again = service.send(moving.apply(who, to), Optional.empty(), request, refusals);
                    assertThat(again).as("the same request again").isZero();
                }
                return null;
            });
        }
        service.run(tasks);
        return recorded.get();
    }

    private static <T> void endsAbove(T member, Function<T, Optional<T>> above) {
        var passed = new HashSet<T>();
        for (var next = Optional.of(member); next.isPresent(); next = above.apply(next.get())) {
            assertThat(passed.add(next.get()))
                    .as("%s is passed once on the way up from %s", next.get(), member)
                    .isTrue();
        }
    }
}
