package io.throughline.bench;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.platform.message.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Customers with a history of calls and messages in both languages, in the order in which they came: all mixed up. */
final class BusyCustomers {

    private static final int AT_ONCE = 500;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final List<String> AUTHORS = List.of("manager-li", "manager-han", "manager-kate", "manager-tom");
    private static final List<String> SAID = List.of(
            "asks when the twelve pumps will be delivered, and whether the warranty covers the seals",
            "客户询问十二台水泵的交货时间，以及密封件是否在保修范围内",
            "wants an offer by the end of the month; the budget is approved",
            "对上次的服务态度不满意，希望主管回电",
            "confirmed the visit next week and will show the old installation",
            "已确认下周拜访，并会带我们看旧设备");
    private static final Channel[] CHANNELS = {Channel.PHONE, Channel.EMAIL, Channel.WECHAT, Channel.FACE_TO_FACE};

    private final Random random = new Random(7);
    private final Map<CustomerId, Long> sequences = new HashMap<>();
    private final Instant now;

    private BusyCustomers(Instant now) {
        this.now = now;
    }

    /** Writes so many entries for each of these customers into the log, mixed. */
    static void write(Laboratory laboratory, Map<CustomerId, Integer> histories, Instant now) {
        var store = laboratory.part(EventStore.class);
        List<DomainEventMessage<?>> events = new BusyCustomers(now).events(histories);
        for (int first = 0; first < events.size(); first += AT_ONCE) {
            store.publish(events.subList(first, Math.min(events.size(), first + AT_ONCE)));
        }
    }

    private List<DomainEventMessage<?>> events(Map<CustomerId, Integer> histories) {
        List<CustomerId> order = new ArrayList<>();
        // the first entry of each is its account
        histories.forEach((customer, entries) -> order.addAll(Collections.nCopies(entries - 1, customer)));
        Collections.shuffle(order, random);
        List<DomainEventMessage<?>> events = new ArrayList<>();
        histories.keySet().forEach(customer -> events.add(message(customer, opened(customer))));
        order.forEach(customer -> events.add(message(customer, touch(customer))));
        return events;
    }

    private DomainEventMessage<?> message(CustomerId customer, Object event) {
        long sequence = sequences.merge(customer, 0L, (before, none) -> before + 1);
        return new GenericDomainEventMessage<>(
                "Account", customer.toString(), sequence, event, provenance().toMetaData());
    }

    /** Somebody's, some time in the last year. */
    private Provenance provenance() {
        var author = Laboratory.staff(AUTHORS.get(random.nextInt(AUTHORS.size())));
        return new Provenance(
                author.toString(),
                Optional.empty(),
                "http",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now.minusSeconds(random.nextInt(YEAR_SECONDS))),
                Optional.empty());
    }

    private static AccountOpened opened(CustomerId customer) {
        return new AccountOpened(
                customer,
                AccountKind.ORGANISATION,
                new PersonName("Harbour Works " + customer.toString().substring(24)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Laboratory.staff(Laboratory.LOGIN)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private InteractionRecorded touch(CustomerId customer) {
        return new InteractionRecorded(
                new InteractionId(Identifier.random()),
                customer,
                Optional.empty(),
                random.nextBoolean() ? InteractionKind.CALL : InteractionKind.MESSAGE,
                CHANNELS[random.nextInt(CHANNELS.length)],
                random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                Optional.empty(),
                SAID.get(random.nextInt(SAID.size())),
                Optional.empty(),
                Optional.empty());
    }
}
