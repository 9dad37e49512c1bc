package io.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Account-service on a real log, and many who want something of it at the same time. */
public final class AtOnce implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestService service;

    /** Starts the service. */
    public AtOnce(TestDatabase database, Path data) {
        service = TestService.start(AccountServiceApplication.class, "account-service", database, data);
    }

    /** One of its parts. */
    public <T> T get(Class<T> type) {
        return service.get(type);
    }

    /** Sends a command of the house's own, alone. */
    public void send(Command command) {
        service.send(command);
    }

    /** Somebody who sells. */
    public StaffId hired() {
        var id = new StaffId(Identifier.random());
        send(new HireStaff(
                id,
                id.toString().substring(0, 18),
                Optional.empty(),
                new PersonName("销售员"),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    /** An account that is nobody's. */
    public CustomerId opened() {
        var id = new CustomerId(Identifier.random());
        send(new OpenAccount(
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

    /** Runs all of them at the same time, and returns when the lookups know what came of it. */
    public void run(List<? extends Callable<Void>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) done.get();
        }
        get(LogFollower.class).awaitEndOfLog(PATIENCE);
    }

    /**
     * Sends a command; contention is tried again.
     *
     * @param who empty for a process of the house
     * @param refusals with which it may be refused
     * @return the number of events that it came to; -1 when it was refused
     */
    public int send(Command command, Optional<StaffId> who, String request, Set<? extends RefusalCode> refusals) {
        while (true) {
            try {
                return get(Commands.class)
                        .send(command, new CommandCall(by(who, request), Optional.empty(), false, PATIENCE))
                        .join()
                        .eventsRecorded();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Refusal refusal)) throw e;
                if (refusal.code() == PlatformRefusal.RECORD_CONTENDED) continue;
                assertThat(refusals.stream().map(RefusalCode.class::cast)).contains(refusal.code());
                return -1;
            }
        }
    }

    private static Provenance by(Optional<StaffId> who, String request) {
        var none = Optional.<String>empty();
        return new Provenance(
                who.map(StaffId::toString).orElse("process:test"),
                none,
                who.isPresent() ? "http" : "process",
                none,
                Optional.of(request),
                none,
                none,
                Optional.empty(),
                none);
    }

    @Override
    public void close() {
        service.close();
    }
}
