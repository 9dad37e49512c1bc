package io.throughline.order.order;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.PaymentId;
import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.order.OrderCommand.RecordPayment;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever is paid in whatever portions: never more than the total, and paid exactly when the total is in. */
class PaymentsPropertyTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final OrderId ORDER = new OrderId(Identifier.named("test", "order"));
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Line LINE =
            new Line(new ProductId(Identifier.named("test", "pump")), BigDecimal.ONE, Money.of(CNY, BigDecimal.ONE));

    @Property(tries = 40)
    void paymentsNeverExceedTheTotal(
            @ForAll @IntRange(min = 1, max = 1000) int total,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 600) Integer> payments) {
        var sum = Money.ofMinor(CNY, total);
        var history = new ArrayList<DomainEvent>();
        history.add(new OrderSubmitted(ORDER, CUSTOMER, Optional.empty(), List.of(LINE), sum));
        history.add(new OrderApproved(ORDER, CUSTOMER));
        int open = total;
        for (int i = 0; i < payments.size(); i++) {
            int amount = payments.get(i);
            var payment = new PaymentId(Identifier.named("test", "payment " + i));
            var pay = new RecordPayment(ORDER, payment, Money.ofMinor(CNY, amount), Optional.empty());
            var outcome = orders().given(history).when(pay).by(TestStaff.LI_NA);
            if (amount > open) {
                outcome.expectRefusal(OrderRefusal.OVERPAYMENT);
                continue;
            }
            open -= amount;
            var events = new ArrayList<DomainEvent>();
            events.add(new PaymentReceived(ORDER, CUSTOMER, payment, pay.amount(), Optional.empty()));
            if (open == 0) events.add(new OrderPaid(ORDER, CUSTOMER, sum));
            outcome.expectEvents(events.toArray(DomainEvent[]::new));
            history.addAll(events);
        }
    }

    private static AggregateFixture<Order> orders() {
        return AggregateFixture.of(Order.class).with(new KnownCustomers().owned(CUSTOMER, TestStaff.LI_NA));
    }
}
