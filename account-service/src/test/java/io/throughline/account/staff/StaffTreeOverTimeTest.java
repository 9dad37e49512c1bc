package io.throughline.account.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.DomainEvent;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.TestStaff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever moves are asked for, those that are granted never make a circle, and those that are refused would. */
class StaffTreeOverTimeTest {

    private static final List<String> LOGINS = List.of("a", "b", "c", "d", "e");

    record Move(String who, Optional<String> to) {}

    @Property(tries = 150)
    void neverGoesInACircle(@ForAll("moves") List<Move> moves) {
        var staff = AggregateFixture.of(Staff.class);
        var history = new ArrayList<DomainEvent>();
        LOGINS.forEach(login -> history.add(StaffTest.hired(login, Optional.empty())));
        Map<String, String> above = new HashMap<>();
        for (var move : moves) {
            var from = Optional.ofNullable(above.get(move.who()));
            var outcome = staff.given(history)
                    .when(StaffTest.move(move.who(), move.to()))
                    .by(TestStaff.ADMINISTRATOR);
            if (move.to().filter(to -> chain(to, above).contains(move.who())).isPresent()) {
                outcome.expectRefusal(AccountRefusal.STAFF_TREE_CYCLE);
            } else if (move.to().equals(from)) {
                outcome.expectNothing();
            } else {
                var event = StaffTest.moved(move.who(), from, move.to());
                outcome.expectEvents(event);
                history.add(event);
                move.to().ifPresentOrElse(to -> above.put(move.who(), to), () -> above.remove(move.who()));
            }
        }
        LOGINS.forEach(login -> assertThat(chain(login, above)).hasSizeLessThanOrEqualTo(LOGINS.size()));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var who = Arbitraries.of(LOGINS);
        return Combinators.combine(who, who.optional(0.85)).as(Move::new).list().ofMaxSize(12);
    }

    /** Somebody and all above him; fails when the way up does not end. */
    private static Set<String> chain(String login, Map<String, String> above) {
        var seen = new HashSet<String>();
        for (@Nullable String next = login; next != null; next = above.get(next)) {
            if (!seen.add(next)) throw new AssertionError("a circle through " + next);
        }
        return seen;
    }
}
