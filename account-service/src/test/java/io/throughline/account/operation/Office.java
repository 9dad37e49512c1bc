package io.throughline.account.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.AccountServiceApplication;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Query;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.operation.OperationQuery.GetOperation;
import io.throughline.platform.operation.OperationQuery.ListOperationRows;
import io.throughline.platform.operation.OperationQuery.OperationProgress;
import io.throughline.platform.operation.OperationQuery.OperationRow;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;

/** Account-service with a small staff: one above 李雷 and 韩梅梅, and Kate beside them. */
final class Office implements AutoCloseable {

    static final StaffId ROOT = staff("root");
    static final StaffId BOSS = staff("boss");
    static final StaffId LI = staff("li");
    static final StaffId HAN = staff("han");
    static final StaffId KATE = staff("kate");

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final String[] NAMES = {"北京星河科技有限公司", "上海远洋贸易公司", "深圳蓝天电子厂"};

    private final TestService service;
    private String token = "";

    private Office(TestService service) {
        this.service = service;
    }

    static Office open(TestDatabase database, Path data, String... properties) {
        var office = new Office(
                TestService.start(AccountServiceApplication.class, "account-service", database, data, properties));
        office.hire(ROOT, "root", "王主管", Role.ADMINISTRATOR, Optional.empty());
        office.hire(BOSS, "boss", "张经理", Role.SALES_SUPERVISOR, Optional.empty());
        office.hire(LI, "li", "李雷", Role.CUSTOMER_MANAGER, Optional.of(BOSS));
        office.hire(HAN, "han", "韩梅梅", Role.CUSTOMER_MANAGER, Optional.of(BOSS));
        office.hire(KATE, "kate", "Kate", Role.SALES_SUPERVISOR, Optional.empty());
        return office;
    }

    private static StaffId staff(String name) {
        return new StaffId(Identifier.named("office", name));
    }

    private void hire(StaffId id, String login, String name, Role role, Optional<StaffId> supervisor) {
        try {
            service.send(new HireStaff(
                    id, login, Optional.empty(), new PersonName(name), Set.of(role), supervisor, Optional.empty()));
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof Refusal)) throw e; // hired before this office was opened again
        }
    }

    /** Somebody new. */
    StaffId hired(String name, Role role) {
        hire(staff(name), name, name, role, Optional.empty());
        return staff(name);
    }

    <T> T get(Class<T> type) {
        return service.get(type);
    }

    /** Opens accounts that belong to somebody. */
    List<CustomerId> accountsOf(StaffId owner, int count) {
        var opened = new ArrayList<CustomerId>();
        for (int i = 0; i < count; i++) {
            var opening = opening(NAMES[i % NAMES.length] + i);
            as(owner, opening);
            opened.add(opening.customerId());
        }
        return opened;
    }

    static OpenAccount opening(String name) {
        return new OpenAccount(
                new CustomerId(Identifier.random()),
                AccountKind.ORGANISATION,
                new PersonName(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    Optional<StaffId> ownerOf(CustomerId customer) {
        service.get(CustomerDirectory.class).find(new CustomerId(Identifier.random())); // waits for the end of the log
        return service.get(CustomerDirectory.class).find(customer).flatMap(CustomerEntry::owner);
    }

    Accepted as(StaffId caller, Command command) {
        return as(caller, command, Optional.empty(), false);
    }

    Accepted as(StaffId caller, Command command, Optional<String> source, boolean validateOnly) {
        return as(caller, command, source, validateOnly, Optional.empty());
    }

    Accepted as(
            StaffId caller,
            Command command,
            Optional<String> source,
            boolean validateOnly,
            Optional<String> requestId) {
        Optional<String> none = Optional.empty();
        var provenance =
                new Provenance(caller.toString(), none, "http", source, requestId, none, none, Optional.empty(), none);
        try {
            var accepted = service.get(Commands.class)
                    .send(command, new CommandCall(provenance, Optional.empty(), validateOnly, WITHIN))
                    .join();
            token = accepted.consistencyToken();
            return accepted;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw e;
        }
    }

    <R> R ask(StaffId caller, Query<R> query, Class<R> answer) {
        Optional<String> none = Optional.empty();
        var provenance =
                new Provenance(caller.toString(), none, "http", none, none, none, none, Optional.empty(), none);
        try {
            var result = service.get(QueryBus.class)
                    .query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(answer))
                            .andMetaData(provenance.toMetaData())
                            .andMetaData(token.isEmpty() ? Map.of() : Map.of(ConsistencyToken.KEY, token)))
                    .join();
            if (result.isExceptional()) throw (RuntimeException) result.exceptionResult();
            return result.getPayload();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw e;
        }
    }

    OperationProgress progress(StaffId caller, OperationId id) {
        return ask(caller, new GetOperation(id), GetOperation.Response.class).operation();
    }

    /** Waits until an operation has ended. */
    OperationProgress ended(StaffId caller, OperationId id) {
        Eventually.holds(
                "operation " + id + " has ended",
                WITHIN,
                () -> progress(caller, id).state() != OperationState.RUNNING);
        return progress(caller, id);
    }

    List<OperationRow> rows(StaffId caller, OperationId id) {
        return ask(
                        caller,
                        new ListOperationRows(id, List.of(), Optional.of(1_000), Optional.empty()),
                        ListOperationRows.Response.class)
                .rows();
    }

    /** Of all pages. */
    List<OperationRow> allRows(StaffId caller, OperationId id) {
        var all = new ArrayList<OperationRow>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = ask(
                    caller,
                    new ListOperationRows(id, List.of(), Optional.of(1_000), cursor),
                    ListOperationRows.Response.class);
            all.addAll(page.rows());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    static List<UUID> ids(List<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toList();
    }

    @Override
    public void close() {
        service.close();
    }

    static TransferAccount transfer(CustomerId account, StaffId to) {
        return new TransferAccount(account, Optional.of(to), "换人");
    }

    static List<Integer> counts(OperationProgress progress) {
        return List.of(progress.changed(), progress.unchanged(), progress.refused(), progress.failed());
    }

    static void refused(RefusalCode code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
