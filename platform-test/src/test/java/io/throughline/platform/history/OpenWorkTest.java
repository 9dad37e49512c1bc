package io.throughline.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.OpenWork.Move;
import io.throughline.platform.test.TestStaff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Open work follows the customer, and nothing of it is lost on the way. */
class OpenWorkTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final Optional<StaffId> LI = Optional.of(TestStaff.LI_NA.id());
    private static final Optional<StaffId> JOHN = Optional.of(TestStaff.JOHN.id());
    private static final Optional<StaffId> ZHAO = Optional.of(TestStaff.ZHAO_LEI.id());
    private static final Optional<StaffId> NOBODY = Optional.empty();

    private final OpenWork work = new OpenWork(true);

    @Test
    void goesFromTheOldOwnerToTheNewOne() {
        work.owned(LI);
        work.opened("offer", LI);
        work.opened("closed", LI);
        work.ended("closed");
        work.owned(transfer(LI, JOHN));

        assertThat(work.due()).containsExactlyEntriesOf(Map.of("offer", new Move(LI, JOHN)));
    }

    @Test
    void isNotDueAgainWhenItWasHandedOver() {
        work.owned(LI);
        work.opened("offer", LI);
        work.owned(transfer(LI, JOHN));
        work.handedOver("offer", JOHN);

        assertThat(work.due()).isEmpty();
    }

    @Test
    void staysWithWhomASupervisorGaveItTo() {
        work.owned(LI);
        work.opened("offer", LI);
        work.given("offer", ZHAO);
        work.owned(transfer(LI, JOHN));
        assertThat(work.due()).isEmpty();

        work.opened("second", JOHN);
        work.given("second", LI);
        assertThat(work.due()).as("given to a former owner by hand").isEmpty();
    }

    @Test
    void followsWhenItIsOpenedForWhoHasJustLostTheCustomer() {
        work.owned(LI);
        work.owned(transfer(LI, JOHN));
        work.opened("late", LI);

        assertThat(work.due()).containsExactlyEntriesOf(Map.of("late", new Move(LI, JOHN)));
    }

    @Test
    void isNobodysInThePoolAndThenTheClaimersWithoutAWayOverAnybody() {
        work.owned(LI);
        work.opened("offer", LI);
        work.owned(transfer(LI, NOBODY));
        assertThat(work.due()).containsExactlyEntriesOf(Map.of("offer", new Move(LI, NOBODY)));

        work.owned(transfer(NOBODY, ZHAO));
        assertThat(work.due()).containsExactlyEntriesOf(Map.of("offer", new Move(LI, ZHAO)));
    }

    @Test
    void ofNobodyIsTheNewOwnersWhereThatIsSo() {
        var requests = new OpenWork(false);
        for (var each : List.of(work, requests)) {
            each.owned(LI);
            each.opened("new", NOBODY);
            each.owned(transfer(LI, JOHN));
        }
        assertThat(work.due()).containsKey("new");
        assertThat(requests.due()).isEmpty();
    }

    /** Handing over takes its time: it may happen after the customer went on to another, or to a closed piece. */
    @Property(tries = 500)
    void comesToTheOwnerInTheEndAndNoneOfItIsLost(@ForAll long seed) {
        var random = new Random(seed);
        var house = new House();
        List<Runnable> underWay = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(6)) {
                case 0 -> house.transfer(someone(random));
                case 1 -> house.open("w" + step, random.nextBoolean() ? house.owner : someone(random));
                case 2 -> house.give(random, someone(random));
                case 3 -> house.end(random);
                case 4 -> house.read().due().forEach((id, move) -> underWay.add(() -> house.handOver(id, move)));
                default -> {
                    if (!underWay.isEmpty())
                        underWay.remove(random.nextInt(underWay.size())).run();
                }
            }
        }
        underWay.forEach(Runnable::run);
        house.read().due().forEach(house::handOver);

        assertThat(house.read().due()).isEmpty();
        assertThat(house.read().holders()).isEqualTo(house.holders);
        house.holders.forEach((id, holder) -> {
            if (house.byHand.containsKey(id)) {
                assertThat(holder).as("%s was given by hand", id).isEqualTo(house.byHand.get(id));
                return;
            }
            assertThat(house.former).as("%s is with a former owner", id).doesNotContain(holder);
            boolean left = holder.isEmpty() && !house.neverHeld.contains(id);
            assertThat(left && house.owner.isPresent())
                    .as("%s is with nobody", id)
                    .isFalse();
        });
    }

    private static Optional<StaffId> someone(Random random) {
        return List.of(LI, JOHN, ZHAO, NOBODY).get(random.nextInt(4));
    }

    private static AccountTransferred transfer(Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountTransferred(CUSTOMER, from, to, "换负责人");
    }

    /** The records themselves, each of which knows only who has it, and the log of what happened to them. */
    private static final class House {
        private final List<Consumer<OpenWork>> log = new ArrayList<>();
        private final Map<String, Optional<StaffId>> holders = new HashMap<>();
        private final Map<String, Optional<StaffId>> byHand = new HashMap<>();
        private final HashSet<String> neverHeld = new HashSet<>();
        private final HashSet<Optional<StaffId>> former = new HashSet<>();
        private Optional<StaffId> owner = LI;

        House() {
            log.add(work -> work.owned(LI));
        }

        OpenWork read() {
            var work = new OpenWork(true);
            log.forEach(event -> event.accept(work));
            return work;
        }

        void transfer(Optional<StaffId> to) {
            if (to.equals(owner)) return;
            var event = OpenWorkTest.transfer(owner, to);
            log.add(work -> work.owned(event));
            byHand.values().removeIf(event.from()::equals);
            if (owner.isPresent()) former.add(owner);
            former.remove(to);
            owner = to;
        }

        void open(String id, Optional<StaffId> holder) {
            log.add(work -> work.opened(id, holder));
            holders.put(id, holder);
            if (holder.isEmpty()) neverHeld.add(id);
        }

        void give(Random random, Optional<StaffId> to) {
            if (holders.isEmpty() || to.isEmpty()) return;
            var id = some(random);
            log.add(work -> work.given(id, to));
            holders.put(id, to);
            byHand.put(id, to);
        }

        void end(Random random) {
            if (holders.isEmpty()) return;
            var id = some(random);
            log.add(work -> work.ended(id));
            holders.remove(id);
            byHand.remove(id);
        }

        /** As the records do it: only if it is still with whom the handing over found it. */
        void handOver(String id, Move move) {
            if (!move.from().equals(holders.get(id)) || move.from().equals(move.to())) return;
            log.add(work -> work.handedOver(id, move.to()));
            holders.put(id, move.to());
            neverHeld.remove(id);
        }

        private String some(Random random) {
            return holders.keySet().stream().sorted().toList().get(random.nextInt(holders.size()));
        }
    }
}
