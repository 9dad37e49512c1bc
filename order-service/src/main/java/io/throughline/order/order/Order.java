package io.throughline.order.order;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.PaymentId;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.order.OrderCommand.ApproveOrder;
import io.throughline.order.order.OrderCommand.RecordPayment;
import io.throughline.order.order.OrderCommand.RejectOrder;
import io.throughline.order.order.OrderCommand.SubmitOrder;
import io.throughline.order.product.Catalogue;
import io.throughline.order.product.PricedLines;
import io.throughline.order.quote.QuoteState;
import io.throughline.order.quote.QuoteTerms;
import io.throughline.order.quote.Quotes;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order of a customer (O4): submitted, then approved or rejected by somebody else, and paid in one or more payments
 * that together never come to more than its total.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Order {

    private static final int MOST_PAYMENTS = 1000;

    /** The right to be the one order that follows a quote. The order is the same customer's. */
    private static final String QUOTE_ORDERED = "quote.ordered";

    /** Until it is submitted: nothing, in ISO 4217's code 999 for no currency. */
    private static final Money NOTHING = Money.zero(CurrencyUnit.ofNumericCode(999));

    @AggregateIdentifier
    private OrderId id;

    private @Nullable CustomerId customer;
    private @Nullable QuoteId quote;
    private String submitter = "";
    private OrderState state = OrderState.SUBMITTED;
    private Money total = NOTHING;
    private Money open = NOTHING;
    private Map<PaymentId, Money> payments = new HashMap<>();

    /** For Axon, which reads it from its events. */
    Order() {}

    @CommandHandler
    Order(SubmitOrder command, Caller caller, CustomerDirectory customers, Catalogue catalogue, Quotes quotes) {
        var seen = customers
                .seeForNew(command.customerId(), caller, OrderRefusal.CUSTOMER_NOT_FOUND)
                .customerId();
        var ordered = command.quoteId()
                .map(follows -> accepted(follows, command, seen, customers, quotes))
                .orElseGet(() -> PricedLines.of(command.lines(), catalogue));
        apply(new OrderSubmitted(command.orderId(), seen, command.quoteId(), ordered.lines(), ordered.total()));
    }

    @CommandHandler
    void handle(ApproveOrder command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeAnothers(caller);
        refuse(state == OrderState.REJECTED, OrderRefusal.ORDER_REJECTED);
        if (state != OrderState.SUBMITTED) return;
        apply(new OrderApproved(id, seen));
        if (total.isZero()) apply(new OrderPaid(id, seen, total));
    }

    @CommandHandler
    void handle(RejectOrder command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeAnothers(caller);
        refuse(state == OrderState.APPROVED || state == OrderState.PAID, OrderRefusal.ORDER_APPROVED);
        if (state == OrderState.REJECTED) return;
        if (quote != null)
            Claim.release(QUOTE_ORDERED, quote.toString(), id.toString(), OrderRefusal.QUOTE_ALREADY_ORDERED)
                    .stage();
        apply(new OrderRejected(id, seen, command.reason()));
    }

    @CommandHandler
    void handle(RecordPayment command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        if (isKnown(command)) return;
        mustFit(command);
        Claim.take("order.payment", command.paymentId().toString(), id.toString(), OrderRefusal.PAYMENT_ID_TAKEN)
                .stage();
        apply(new PaymentReceived(id, seen, command.paymentId(), command.amount(), command.reference()));
        if (open.isZero()) apply(new OrderPaid(id, seen, total));
    }

    private static PricedLines accepted(
            QuoteId follows, SubmitOrder command, CustomerId orderer, CustomerDirectory customers, Quotes quotes) {
        refuse(!command.lines().isEmpty(), OrderRefusal.LINES_COME_FROM_QUOTE);
        QuoteTerms terms = quotes.find(follows)
                .filter(t -> customers.idOf(t.customerId()).equals(orderer))
                .orElseThrow(() -> new Refusal(OrderRefusal.QUOTE_NOT_FOUND));
        refuse(terms.state() != QuoteState.ACCEPTED, OrderRefusal.QUOTE_NOT_ACCEPTED);
        Claim.take(QUOTE_ORDERED, follows.toString(), command.orderId().toString(), OrderRefusal.QUOTE_ALREADY_ORDERED)
                .namingTheHolder()
                .stage();
        return new PricedLines(terms.lines(), terms.total());
    }

    /** Two pairs of eyes: whoever handed an order in does not decide on it, unless he may act for anybody. */
    private void mustBeAnothers(Caller caller) {
        if (caller.may(Permission.ACT_FOR_ANYBODY)) return;
        refuse(caller.provenance().author().equals(submitter), OrderRefusal.OWN_ORDER);
    }

    private boolean isKnown(RecordPayment command) {
        @Nullable Money before = payments.get(command.paymentId());
        refuse(before != null && !before.equals(command.amount()), OrderRefusal.PAYMENT_ID_TAKEN);
        return before != null;
    }

    private void mustFit(RecordPayment command) {
        var amount = command.amount();
        refuse(!amount.isPositive(), OrderRefusal.AMOUNT_NOT_POSITIVE);
        refuse(state == OrderState.SUBMITTED || state == OrderState.REJECTED, OrderRefusal.ORDER_NOT_APPROVED);
        refuse(!amount.getCurrencyUnit().equals(total.getCurrencyUnit()), OrderRefusal.PAYMENT_IN_OTHER_CURRENCY);
        if (amount.isGreaterThan(open)) {
            throw new Refusal(OrderRefusal.OVERPAYMENT, Map.of("open", open.toString()));
        }
        refuse(payments.size() >= MOST_PAYMENTS, OrderRefusal.TOO_MANY_PAYMENTS);
    }

    private CustomerId customerSeenBy(Caller caller, CustomerDirectory customers, OrderCommand command) {
        if (customer == null) throw new Refusal(command.notFound());
        return customers.see(customer, caller, command.notFound()).customerId();
    }

    @EventSourcingHandler
    void on(OrderSubmitted event, MetaData metaData) {
        id = event.orderId();
        customer = event.customerId();
        quote = event.quoteId().orElse(null);
        submitter = Provenance.of(metaData).author();
        total = event.total();
        open = event.total();
    }

    @EventSourcingHandler
    void on(OrderApproved event) {
        state = OrderState.APPROVED;
    }

    @EventSourcingHandler
    void on(OrderRejected event) {
        state = OrderState.REJECTED;
    }

    @EventSourcingHandler
    void on(PaymentReceived event) {
        payments.put(event.paymentId(), event.amount());
        open = open.minus(event.amount());
    }

    @EventSourcingHandler
    void on(OrderPaid event) {
        state = OrderState.PAID;
    }
}
