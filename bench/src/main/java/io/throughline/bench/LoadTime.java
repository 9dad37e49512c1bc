package io.throughline.bench;

import static com.google.common.base.Preconditions.checkState;

import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** LOAD: how long it takes to read what an account is made of, with few events and with very many. */
final class LoadTime implements Measurement {

    private static final int TOGETHER = 1_000;
    private static final int TIMES = 5;
    private static final double MILLIS = 1e6;
    private static final Duration SNAPSHOT_WITHIN = Duration.ofSeconds(20);
    private static final StaffId LI = Laboratory.staff("manager-li");
    private static final StaffId HAN = Laboratory.staff("manager-han");

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        laboratory.pauseReaders();
        var store = laboratory.part(EventStore.class);
        var figures = new ArrayList<Figure>();
        for (long events : List.of(10L, extent.leads() / 100L, (long) extent.leads())) {
            var account = new CustomerId(Identifier.random());
            write(store, account, events);
            String id = account.toString();
            figures.add(figure(
                    extent, "account with " + events + " events, from the first one", () -> store.readEvents(id, 0)));
            if (hasSnapshot(laboratory, store, account)) {
                figures.add(figure(
                        extent, "account with " + events + " events, from its snapshot", () -> store.readEvents(id)));
            }
        }
        laboratory.resumeReaders();
        return figures;
    }

    private static void write(EventStore store, CustomerId account, long events) {
        for (long first = 0; first < events; first += TOGETHER) {
            List<EventMessage<?>> some = new ArrayList<>();
            LongStream.range(first, Math.min(events, first + TOGETHER))
                    .forEach(seq -> some.add(
                            new GenericDomainEventMessage<>("Account", account.toString(), seq, event(account, seq))));
            store.publish(some);
        }
    }

    private static AccountEvent event(CustomerId account, long sequence) {
        if (sequence > 0) {
            var toLi = sequence % 2 == 0;
            return new AccountTransferred(account, Optional.of(toLi ? HAN : LI), Optional.of(toLi ? LI : HAN), "轮换");
        }
        return new AccountOpened(
                account,
                AccountKind.ORGANISATION,
                new PersonName("北京星河科技有限公司"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LI),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** A command that reads it has a snapshot made beside, where it is long enough. */
    private static boolean hasSnapshot(Laboratory laboratory, EventStore store, CustomerId account) throws Exception {
        Optional<String> none = Optional.empty();
        var supervisor = Laboratory.staff("supervisor-north").toString();
        var provenance = new Provenance(supervisor, none, "bench", none, none, none, none, Optional.empty(), none);
        laboratory
                .part(Commands.class)
                .send(
                        new TransferAccount(account, Optional.empty(), "轮换"),
                        new CommandCall(provenance, Optional.empty(), false, Duration.ofSeconds(30)))
                .join();
        long last = store.lastSequenceNumberFor(account.toString()).orElseThrow();
        long end = System.nanoTime() + SNAPSHOT_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            if (store.readEvents(account.toString()).next().getSequenceNumber() > 0) return true;
            if (last < TOGETHER / 10) return false;
            Thread.sleep(Duration.ofMillis(50));
        }
        return false;
    }

    private static Figure figure(Extent extent, String what, Supplier<DomainEventStream> read) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) load(read); // until it is warm
        for (int i = 0; i < TIMES * extent.rounds(); i++) millis.add(load(read));
        double worst = millis.stream().mapToDouble(m -> m).max().orElse(0);
        return Figure.plain("LOAD", what, "ms", Comparison.median(millis), worst, "none");
    }

    private static double load(Supplier<DomainEventStream> read) {
        long begin = System.nanoTime();
        var events = read.get();
        int count = 0;
        while (events.hasNext()) {
            if (events.next().getPayload() != null) count++;
        }
        checkState(count > 0, "Nothing was read");
        return (System.nanoTime() - begin) / MILLIS;
    }
}
