package io.throughline.order.order;

import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.PaymentId;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.order.OrderCommand.ApproveOrder;
import io.throughline.order.order.OrderCommand.RecordPayment;
import io.throughline.order.order.OrderCommand.RejectOrder;
import io.throughline.order.order.OrderCommand.SubmitOrder;
import io.throughline.order.product.Catalogue;
import io.throughline.order.quote.QuoteState;
import io.throughline.order.quote.QuoteTerms;
import io.throughline.order.quote.Quotes;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An order from its submission to its last payment. */
class OrderTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId OTHER_CUSTOMER = new CustomerId(Identifier.named("test", "other customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final OrderId ORDER = new OrderId(Identifier.named("test", "order"));
    private static final QuoteId QUOTE = new QuoteId(Identifier.named("test", "quote"));
    private static final PaymentId FIRST = new PaymentId(Identifier.named("test", "first payment"));
    private static final PaymentId SECOND = new PaymentId(Identifier.named("test", "second payment"));
    private static final ProductId PUMP = new ProductId(Identifier.named("test", "pump"));
    private static final Line TWO_PUMPS = new Line(PUMP, new BigDecimal("2"), Money.parse("CNY 100.00"));
    private static final Money TOTAL = cny("200.00");
    private static final OrderApproved APPROVED = new OrderApproved(ORDER, CUSTOMER);

    private final KnownCustomers customers =
            new KnownCustomers().owned(CUSTOMER, LI_NA).owned(OTHER_CUSTOMER, LI_NA);

    @Test
    void isSubmittedWithLinesOfItsOwn() {
        orders().givenNothing()
                .when(new SubmitOrder(ORDER, CUSTOMER, Optional.empty(), List.of(TWO_PUMPS)))
                .by(LI_NA)
                .expectEvents(submitted(Optional.empty()))
                .expectClaimsOf();
    }

    @Test
    void followsAnAcceptedQuoteOnce() {
        orders(quote(CUSTOMER, QuoteState.ACCEPTED))
                .givenNothing()
                .when(following())
                .by(LI_NA)
                .expectEvents(submitted(Optional.of(QUOTE)))
                .expectClaim("quote.ordered", QUOTE.toString(), ORDER.toString());
        orders(quote(CUSTOMER, QuoteState.ACCEPTED))
                .heldBy("another order", "quote.ordered", QUOTE.toString())
                .givenNothing()
                .when(following())
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_ALREADY_ORDERED);
    }

    @Test
    void doesNotFollowAQuoteThatIsNotAcceptedOrNotTheCustomers() {
        for (var state : List.of(QuoteState.ISSUED, QuoteState.SUPERSEDED, QuoteState.WITHDRAWN)) {
            refuses(following(), OrderRefusal.QUOTE_NOT_ACCEPTED, quote(CUSTOMER, state));
        }
        refuses(following(), OrderRefusal.QUOTE_NOT_FOUND, quote(OTHER_CUSTOMER, QuoteState.ACCEPTED));
        refuses(following(), OrderRefusal.QUOTE_NOT_FOUND);
    }

    @Test
    void goesOnAsTheCustomerWhomItsProspectTurnedOutToBe() {
        customers.joined(FORMER, CUSTOMER);
        orders().givenNothing()
                .when(new SubmitOrder(ORDER, FORMER, Optional.empty(), List.of(TWO_PUMPS)))
                .by(LI_NA)
                .expectEvents(submitted(Optional.empty()));
        orders().given(that(new OrderSubmitted(ORDER, FORMER, Optional.empty(), List.of(TWO_PUMPS), TOTAL))
                        .by(LI_NA))
                .when(new ApproveOrder(ORDER))
                .by(WANG_FANG)
                .expectEvents(APPROVED);
    }

    @Test
    void followsAQuoteThatTheCustomerAcceptedAsAProspectAndTheOtherWayRound() {
        customers.joined(FORMER, CUSTOMER);
        var ordered = List.of(following(), new SubmitOrder(ORDER, FORMER, Optional.of(QUOTE), List.of()));
        for (var issuedTo : List.of(CUSTOMER, FORMER)) {
            for (var command : ordered) {
                orders(quote(issuedTo, QuoteState.ACCEPTED))
                        .givenNothing()
                        .when(command)
                        .by(LI_NA)
                        .expectEvents(submitted(Optional.of(QUOTE)));
            }
        }
    }

    @Test
    void hasEitherAQuoteOrLines() {
        refuses(new SubmitOrder(ORDER, CUSTOMER, Optional.empty(), List.of()), OrderRefusal.ORDER_WITHOUT_LINES);
        refuses(
                new SubmitOrder(ORDER, CUSTOMER, Optional.of(QUOTE), List.of(TWO_PUMPS)),
                OrderRefusal.LINES_COME_FROM_QUOTE,
                quote(CUSTOMER, QuoteState.ACCEPTED));
    }

    @Test
    void isApprovedByASupervisorOfTheOwner() {
        orders().given(that(submitted(Optional.empty())).by(LI_NA))
                .when(new ApproveOrder(ORDER))
                .by(WANG_FANG)
                .expectEvents(APPROVED);
        orders().given(that(submitted(Optional.empty())).by(LI_NA))
                .when(new ApproveOrder(ORDER))
                .by(MARIA)
                .expectRefusal(OrderRefusal.ORDER_NOT_FOUND);
        orders().given(that(submitted(Optional.empty())).by(LI_NA))
                .when(new ApproveOrder(ORDER))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void isNotDecidedOnByWhoeverSubmittedItUnlessHeIsAnAdministrator() {
        var own = that(submitted(Optional.empty())).by(WANG_FANG);
        orders().given(own).when(new ApproveOrder(ORDER)).by(WANG_FANG).expectRefusal(OrderRefusal.OWN_ORDER);
        orders().given(own).when(new RejectOrder(ORDER, "no")).by(WANG_FANG).expectRefusal(OrderRefusal.OWN_ORDER);
        orders().given(that(submitted(Optional.empty())).by(ADMINISTRATOR))
                .when(new ApproveOrder(ORDER))
                .by(ADMINISTRATOR)
                .expectEvents(APPROVED);
    }

    @Test
    void isRejectedForGoodAndLetsItsQuoteBeOrderedAgain() {
        var rejected = new OrderRejected(ORDER, CUSTOMER, "no credit");
        orders().given(submitted(Optional.of(QUOTE)))
                .when(new RejectOrder(ORDER, "no credit"))
                .by(WANG_FANG)
                .expectEvents(rejected)
                .expectRelease("quote.ordered", QUOTE.toString(), ORDER.toString());
        orders().given(submitted(Optional.empty()), rejected)
                .when(new RejectOrder(ORDER, "again"))
                .by(WANG_FANG)
                .expectNothing();
        orders().given(submitted(Optional.empty()), rejected)
                .when(new ApproveOrder(ORDER))
                .by(WANG_FANG)
                .expectRefusal(OrderRefusal.ORDER_REJECTED);
    }

    @Test
    void staysApproved() {
        orders().given(submitted(Optional.empty()), APPROVED)
                .when(new ApproveOrder(ORDER))
                .by(WANG_FANG)
                .expectNothing();
        orders().given(submitted(Optional.empty()), APPROVED)
                .when(new RejectOrder(ORDER, "no"))
                .by(WANG_FANG)
                .expectRefusal(OrderRefusal.ORDER_APPROVED);
    }

    @Test
    void isPaidWithItsApprovalWhenItCostsNothing() {
        var free = new OrderSubmitted(ORDER, CUSTOMER, Optional.empty(), List.of(TWO_PUMPS), cny("0.00"));
        orders().given(free)
                .when(new ApproveOrder(ORDER))
                .by(WANG_FANG)
                .expectEvents(APPROVED, new OrderPaid(ORDER, CUSTOMER, cny("0.00")));
    }

    @Test
    void isPaidWhenTheOpenAmountIsIn() {
        orders().given(submitted(Optional.empty()), APPROVED, received(FIRST, "150.00"))
                .when(pay(SECOND, "50.00"))
                .by(LI_NA)
                .expectEvents(received(SECOND, "50.00"), new OrderPaid(ORDER, CUSTOMER, TOTAL))
                .expectClaim("order.payment", SECOND.toString(), ORDER.toString());
    }

    @Test
    void refusesMoreMoneyThanIsOpen() {
        orders().given(submitted(Optional.empty()), APPROVED, received(FIRST, "150.00"))
                .when(pay(SECOND, "50.01"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.OVERPAYMENT);
    }

    @Test
    void countsAPaymentOnceHoweverOftenItIsTold() {
        orders().given(submitted(Optional.empty()), APPROVED, received(FIRST, "150.00"))
                .when(pay(FIRST, "150.00"))
                .by(LI_NA)
                .expectNothing();
        orders().given(submitted(Optional.empty()), APPROVED, received(FIRST, "150.00"))
                .when(pay(FIRST, "10.00"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.PAYMENT_ID_TAKEN);
        orders().heldBy("another order", "order.payment", FIRST.toString())
                .given(submitted(Optional.empty()), APPROVED)
                .when(pay(FIRST, "10.00"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.PAYMENT_ID_TAKEN);
    }

    @Test
    void refusesMoneyThatCannotBeMeant() {
        orders().given(submitted(Optional.empty()))
                .when(pay(FIRST, "10.00"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.ORDER_NOT_APPROVED);
        orders().given(submitted(Optional.empty()), APPROVED)
                .when(pay(FIRST, "0.00"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.AMOUNT_NOT_POSITIVE);
        orders().given(submitted(Optional.empty()), APPROVED)
                .when(new RecordPayment(ORDER, FIRST, Money.parse("USD 10.00"), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.PAYMENT_IN_OTHER_CURRENCY);
    }

    @Test
    void isHiddenFromThoseWhoDoNotSeeTheCustomer() {
        orders().given(submitted(Optional.empty()), APPROVED)
                .when(pay(FIRST, "10.00"))
                .by(JOHN)
                .expectRefusal(OrderRefusal.ORDER_NOT_FOUND);
        orders().givenNothing().when(pay(FIRST, "10.00")).by(LI_NA).expectRefusal(OrderRefusal.ORDER_NOT_FOUND);
    }

    private AggregateFixture<Order> orders(QuoteTerms... known) {
        Quotes quotes = id -> List.of(known).stream()
                .filter(terms -> terms.quoteId().equals(id))
                .findFirst();
        Catalogue catalogue = PUMP::equals;
        return AggregateFixture.of(Order.class).with(customers).with(catalogue).with(quotes);
    }

    private void refuses(SubmitOrder command, OrderRefusal reason, QuoteTerms... known) {
        orders(known).givenNothing().when(command).by(LI_NA).expectRefusal(reason);
    }

    private static QuoteTerms quote(CustomerId customer, QuoteState state) {
        return new QuoteTerms(QUOTE, customer, List.of(TWO_PUMPS), TOTAL, state);
    }

    private static SubmitOrder following() {
        return new SubmitOrder(ORDER, CUSTOMER, Optional.of(QUOTE), List.of());
    }

    private static OrderSubmitted submitted(Optional<QuoteId> quote) {
        return new OrderSubmitted(ORDER, CUSTOMER, quote, List.of(TWO_PUMPS), TOTAL);
    }

    private static RecordPayment pay(PaymentId payment, String amount) {
        return new RecordPayment(ORDER, payment, cny(amount), Optional.empty());
    }

    private static PaymentReceived received(PaymentId payment, String amount) {
        return new PaymentReceived(ORDER, CUSTOMER, payment, cny(amount), Optional.empty());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
