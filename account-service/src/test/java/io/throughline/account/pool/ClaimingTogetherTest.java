package io.throughline.account.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.AccountServiceApplication;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several claim, give back and claim again at the same time, each request sometimes twice, on a real log. Whatever comes
 * between, nobody gets beyond his quota or his places, and no account ever has two owners.
 */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimingTogetherTest {

    private static final int A_DAY = 6;
    private static final int PLACES = 4;
    private static final int ACCOUNTS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    ClaimingTogetherTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        service = TestService.start(AccountServiceApplication.class, "account-service", database, data);
        var pool = new Pool("public", List.of(), Set.of(), A_DAY, PLACES, 0, 0, 30, 0);
        service.send(new ChangePoolRules(new PoolRules(List.of(pool), "UTC")));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @RepeatedTest(5)
    void nobodyGetsBeyondHisQuotaOrHisPlacesAndNoAccountHasTwoOwners(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var staff = List.of(hired(), hired());
        var accounts = new ArrayList<CustomerId>();
        for (int i = 0; i < ACCOUNTS; i++) accounts.add(opened());
        var claimed = new ConcurrentHashMap<StaffId, Integer>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 60; i++) {
            var who = staff.get(random.nextInt(staff.size()));
            var what = accounts.get(random.nextInt(accounts.size()));
            boolean claims = random.nextInt(4) > 0;
            boolean twice = random.nextBoolean();
            String request = "r" + repetition.getCurrentRepetition() + "-" + i;
            tasks.add(() -> {
                Command command = claims ? new ClaimAccount(what) : new ReturnAccount(what, Optional.empty(), "换一个");
                int recorded = patiently(command, who, request);
                int again = twice ? patiently(command, who, request) : 0;
                if (recorded >= 0)
                    assertThat(again).as("the same request again").isZero();
                if (claims) claimed.merge(who, Math.max(0, recorded) + Math.max(0, again), Integer::sum);
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) done.get();
        }

        service.get(LogFollower.class).awaitEndOfLog(PATIENCE);
        var directory = service.get(CustomerDirectory.class);
        var owners = accounts.stream()
                .map(account -> directory.find(account).flatMap(CustomerEntry::owner))
                .toList();
        for (var member : staff) {
            long has = owners.stream().filter(Optional.of(member)::equals).count();
            assertThat(has).as("accounts of his").isLessThanOrEqualTo(PLACES);
            assertThat(claimed.getOrDefault(member, 0)).as("claims of the day").isLessThanOrEqualTo(A_DAY);
            assertThat(service.get(Places.class)
                            .taken("pool.place", member.toString(), Pool.MOST_PLACES, Instant.EPOCH)
                            .size())
                    .as("places taken up")
                    .isEqualTo((int) has);
        }
    }

    /** The number of events it came to; -1 when it was refused, as many claims must be. Contention is tried again. */
    private int patiently(Command command, StaffId who, String request) {
        while (true) {
            try {
                return service.get(Commands.class)
                        .send(command, new CommandCall(by(who, request), Optional.empty(), false, PATIENCE))
                        .join()
                        .eventsRecorded();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Refusal refusal)) throw e;
                if (refusal.code() == PlatformRefusal.RECORD_CONTENDED) continue;
                assertThat(refusal.code())
                        .isIn(
                                AccountRefusal.ACCOUNT_NOT_FOUND,
                                AccountRefusal.CLAIMS_OF_DAY_USED,
                                AccountRefusal.NO_PLACE_FREE);
                return -1;
            }
        }
    }

    private static Provenance by(StaffId who, String request) {
        var none = Optional.<String>empty();
        return new Provenance(
                who.toString(), none, "http", none, Optional.of(request), none, none, Optional.empty(), none);
    }

    private StaffId hired() {
        var id = new StaffId(Identifier.random());
        service.send(new HireStaff(
                id,
                id.toString().substring(0, 18),
                Optional.empty(),
                new PersonName("销售员"),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    private CustomerId opened() {
        var id = new CustomerId(Identifier.random());
        service.send(new OpenAccount(
                id,
                AccountKind.ORGANISATION,
                new PersonName("晨光贸易有限公司"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return id;
    }
}
