package io.throughline.account.trade;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.ToldHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** A customer's trade as a test tells it, in days before the fixture's moment. */
final class ToldTrade {

    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));

    final ToldHistory history = new ToldHistory();

    static Instant daysAgo(int days) {
        return AggregateFixture.NOW.minus(Duration.ofDays(days));
    }

    static OrderId order(String name) {
        return new OrderId(Identifier.named("test", name));
    }

    static ServiceRequestId request(String name) {
        return new ServiceRequestId(Identifier.named("test", name));
    }

    /** He ordered for so much, and we learned of it on the same day. */
    ToldTrade ordered(String name, String amount, int daysAgo) {
        return ordered(name, amount, daysAgo, daysAgo);
    }

    /** He ordered for so much, and we learned of it on another day. */
    ToldTrade ordered(String name, String amount, int daysAgo, int knownDaysAgo) {
        submitted(name, amount, daysAgo);
        history.that(new OrderApproved(order(name), CUSTOMER), daysAgo(daysAgo), daysAgo(knownDaysAgo));
        return this;
    }

    /** Another one's account was merged into his, who had ordered for so much. */
    ToldTrade merged(CustomerId other, String name, String amount, int daysAgo) {
        history.that(new AccountAbsorbed(CUSTOMER, other, List.of(), List.of(), List.of(), List.of()), daysAgo(1));
        history.that(
                new OrderSubmitted(order(name), other, Optional.empty(), List.of(), Money.parse(amount)),
                daysAgo(daysAgo));
        history.that(new OrderApproved(order(name), other), daysAgo(daysAgo));
        return this;
    }

    /** The event that another one's account was merged into his. */
    Recorded<?> merging() {
        return history.of(CUSTOMER, Set.of(AccountAbsorbed.class)).getFirst();
    }

    /** He wanted to order for so much. */
    ToldTrade submitted(String name, String amount, int daysAgo) {
        history.that(
                new OrderSubmitted(order(name), CUSTOMER, Optional.empty(), List.of(), Money.parse(amount)),
                daysAgo(daysAgo));
        return this;
    }

    /** Somebody called him. */
    ToldTrade called(int daysAgo) {
        history.that(
                new InteractionRecorded(
                        new InteractionId(Identifier.named("test", "call " + daysAgo)),
                        CUSTOMER,
                        Optional.empty(),
                        InteractionKind.CALL,
                        Channel.PHONE,
                        Direction.OUTBOUND,
                        Optional.empty(),
                        "电话回访",
                        Optional.empty(),
                        Optional.empty()),
                daysAgo(daysAgo));
        return this;
    }

    /** That call was written down by mistake. */
    ToldTrade withdrawn(int daysAgo) {
        history.that(
                new InteractionWithdrawn(
                        new InteractionId(Identifier.named("test", "call " + daysAgo)), CUSTOMER, "别的客户"),
                daysAgo(0));
        return this;
    }

    /** He came, for he had a reservation. */
    ToldTrade came(int daysAgo) {
        var reservation = new ReservationId(Identifier.named("test", "reservation " + daysAgo));
        history.that(new GuestArrived(reservation, CUSTOMER, Optional.empty()), daysAgo(daysAgo));
        return this;
    }

    /** He asked for something. */
    ToldTrade asked(String name, RequestKind kind, int daysAgo) {
        history.that(
                new ServiceRequestCreated(
                        request(name),
                        CUSTOMER,
                        kind,
                        Priority.MODERATE,
                        Channel.PHONE,
                        "水泵漏水",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()),
                daysAgo(daysAgo));
        return this;
    }

    /** He complained. */
    ToldTrade complained(String name, int daysAgo) {
        return asked(name, RequestKind.COMPLAINT, daysAgo);
    }

    /** What he had asked for was done. */
    ToldTrade closed(String name, int daysAgo) {
        history.that(new ServiceRequestClosed(request(name), CUSTOMER, Optional.empty()), daysAgo(daysAgo));
        return this;
    }
}
