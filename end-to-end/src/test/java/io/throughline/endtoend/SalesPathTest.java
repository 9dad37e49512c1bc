package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a quote to a paid order. */
@Tag("all-services")
class SalesPathTest extends DoorTest {

    @Test
    void aCustomerHoldsOneValidQuoteForAProduct() {
        String customer = aCustomerOf("manager-li");
        String product = aProduct();
        String first = quote(customer, product).accepted().id();

        var second = quote(customer, product).refused(409, "VALID_QUOTE_EXISTS");

        assertThat(second.at("details").toString()).contains(first);
        as("manager-li")
                .does("WithdrawQuote", "quoteId", first, "reason", "Price")
                .accepted();
        quote(customer, product).accepted();
    }

    @Test
    void anOrderIsSubmittedApprovedAndPaid() {
        String customer = aCustomerOf("manager-li");
        String quote = quote(customer, aProduct()).accepted().id();
        as("manager-li").does("AcceptQuote", "quoteId", quote).accepted();
        String order = as("manager-li")
                .does("SubmitOrder", "orderId", newId(), "customerId", customer, "quoteId", quote)
                .accepted()
                .id();

        pay(order, "10.00").refused(409, "ORDER_NOT_APPROVED");
        as("manager-li").does("ApproveOrder", "orderId", order).refused(403, "PERMISSION_MISSING");
        as("supervisor-north").does("ApproveOrder", "orderId", order).accepted();
        pay(order, "200.00").accepted();
        pay(order, "101.00").refused(409, "OVERPAYMENT");
        pay(order, "100.00").accepted();

        var shown = as("manager-li").does("GetOrder", "orderId", order).accepted();
        assertThat(shown.text("order.state")).isEqualTo("PAID");
        assertThat(shown.text("order.total.amount")).isEqualTo("300.00");
        var money = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(money.text("customer.money.0.paid.amount")).isEqualTo("300.00");
        assertThat(money.text("customer.money.0.open.amount")).isEqualTo("0.00");
        var timeline = as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer)
                .accepted();
        assertThat(timeline.each("entries", "event"))
                .contains("quote.issued", "quote.accepted", "order.submitted", "order.approved", "order.paid");
    }

    @Test
    void nobodyApprovesHisOwnOrder() {
        String customer = aCustomerOf("supervisor-north");
        String order = as("supervisor-north")
                .does("SubmitOrder", "orderId", newId(), "customerId", customer, "lines", List.of(line(aProduct())))
                .accepted()
                .id();

        as("supervisor-north").does("ApproveOrder", "orderId", order).refused(403, "OWN_ORDER");
        as("administrator")
                .does("RejectOrder", "orderId", order, "reason", "No stock")
                .accepted();
        as("administrator").does("ApproveOrder", "orderId", order).refused(409, "ORDER_REJECTED");
    }

    @Test
    void aPaymentThatIsCountedElsewhereDoesNotTellWhere() {
        var payment = newId();
        String hidden = anApprovedOrderOf("manager-li");
        pay(as("manager-li"), hidden, payment, "10.00").accepted();

        var taken = pay(as("manager-kate"), anApprovedOrderOf("manager-kate"), payment, "10.00")
                .refused(409, "PAYMENT_ID_TAKEN");

        assertThat(taken.body().toString()).doesNotContain(hidden).doesNotContain("heldBy");
    }

    @Test
    void whatIsHiddenIsNotSoldTo() {
        String customer = aCustomerOf("manager-li");
        String product = aProduct();

        as("manager-kate")
                .does("SubmitOrder", "orderId", newId(), "customerId", customer, "lines", List.of(line(product)))
                .refused(404, "CUSTOMER_NOT_FOUND");
    }

    private String anApprovedOrderOf(String manager) {
        String order = as(manager)
                .does(
                        "SubmitOrder",
                        "orderId",
                        newId(),
                        "customerId",
                        aCustomerOf(manager),
                        "lines",
                        List.of(line(aProduct())))
                .accepted()
                .id();
        as("administrator").does("ApproveOrder", "orderId", order).accepted();
        return order;
    }

    private Answer quote(String customer, String product) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return as("manager-li")
                .does(
                        "IssueQuote",
                        "quoteId",
                        newId(),
                        "customerId",
                        customer,
                        "lines",
                        List.of(line(product)),
                        "validFrom",
                        today.minusDays(1),
                        "validTo",
                        today.plusDays(30));
    }

    private Answer pay(String order, String amount) {
        return pay(as("manager-li"), order, newId(), amount);
    }

    private static Answer pay(Person person, String order, UUID payment, String amount) {
        return person.does("RecordPayment", "orderId", order, "paymentId", payment, "amount", money(amount));
    }
}
