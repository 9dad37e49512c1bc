package io.throughline.bench;

import static com.google.common.base.Preconditions.checkState;

import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Fields;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.operation.OperationCommand.StartOperation;
import io.throughline.platform.operation.OperationQuery.GetOperation;
import io.throughline.platform.operation.OperationQuery.OperationProgress;
import io.throughline.platform.operation.OperationQuery.OperationState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;

/** BULK: accounts handed over by one operation, against the same commands sent one by one by 64 callers. */
final class BulkRate implements Measurement {

    private static final String OPERATION = "accounts handed over by an operation";
    private static final String CALLERS = "the same commands in the JVM, 64 callers";
    private static final int CALLERS_AT_ONCE = 64;
    private static final int SHARE_OF_LEADS = 10;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final StaffId SUPERVISOR = Laboratory.staff("supervisor-north");
    private static final List<StaffId> OWNERS =
            List.of(Laboratory.staff("manager-li"), Laboratory.staff("manager-han"));

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        laboratory.pauseReaders();
        var accounts = IntStream.range(0, extent.leads() / SHARE_OF_LEADS)
                .mapToObj(i -> new CustomerId(Identifier.random()))
                .toList();
        send(laboratory, accounts, BulkRate::opening);
        var sides = List.of(
                new Side(
                        CALLERS,
                        () -> laboratory.timed(accounts.size(), () -> {
                            var to = nextOwner();
                            send(laboratory, accounts, account -> new TransferAccount(account, Optional.of(to), "轮换"));
                        })),
                new Side(OPERATION, () -> laboratory.timed(accounts.size(), () -> operate(laboratory, accounts))));
        var c = Comparison.of(sides, extent.rounds(), extent.warmUp());
        laboratory.resumeReaders();
        return List.of(Figure.of("BULK", c, OPERATION, CALLERS, "1/s", "none"), Figure.raw("BULK", c, CALLERS, "1/s"));
    }

    /** Every run changes all of them: what is handed to its owner would record nothing. */
    private StaffId nextOwner() {
        return OWNERS.get(turn.incrementAndGet() % OWNERS.size());
    }

    private static OpenAccount opening(CustomerId account) {
        return new OpenAccount(
                account,
                AccountKind.ORGANISATION,
                new PersonName("北京星河科技有限公司"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(OWNERS.getFirst()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static void send(Laboratory laboratory, List<CustomerId> accounts, Function<CustomerId, Command> command) {
        var commands = laboratory.part(Commands.class);
        var next = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, CALLERS_AT_ONCE)
                    .mapToObj(caller -> callers.submit(() -> {
                        for (int i = next.getAndIncrement(); i < accounts.size(); i = next.getAndIncrement()) {
                            commands.send(command.apply(accounts.get(i)), call())
                                    .join();
                        }
                        return null;
                    }))
                    .toList();
            for (var each : sent) checkState(each.get() == null);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A caller was refused", e);
        }
    }

    private void operate(Laboratory laboratory, List<CustomerId> accounts) throws Exception {
        var id = new OperationId(Identifier.random());
        var fields = new Fields("{\"to\":\"" + nextOwner() + "\",\"reason\":\"轮换\"}");
        var targets = accounts.stream().map(CustomerId::value).toList();
        laboratory
                .part(Commands.class)
                .send(new StartOperation(id, "TransferAccount", Optional.of(fields), targets, false), call())
                .join();
        var progress = progress(laboratory, id);
        while (progress.isEmpty() || progress.get().state() == OperationState.RUNNING) {
            Thread.sleep(LOOK);
            progress = progress(laboratory, id);
        }
        checkState(progress.get().changed() == accounts.size(), "Not all were handed over: %s", progress);
    }

    /** Empty until it has been heard of. */
    private static Optional<OperationProgress> progress(Laboratory laboratory, OperationId id) {
        var question =
                new GenericQueryMessage<>(new GetOperation(id), ResponseTypes.instanceOf(GetOperation.Response.class));
        var answer = laboratory
                .part(QueryBus.class)
                .query(question.andMetaData(call().provenance().toMetaData()))
                .join();
        return answer.isExceptional()
                ? Optional.empty()
                : Optional.of(answer.getPayload().operation());
    }

    private static CommandCall call() {
        Optional<String> none = Optional.empty();
        var provenance =
                new Provenance(SUPERVISOR.toString(), none, "bench", none, none, none, none, Optional.empty(), none);
        return new CommandCall(provenance, Optional.empty(), false, Duration.ofSeconds(30));
    }
}
