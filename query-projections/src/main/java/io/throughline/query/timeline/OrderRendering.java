package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ORDER;
import static io.throughline.query.timeline.TimelineKind.QUOTE;

import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import java.util.List;
import java.util.stream.Collectors;

/** How quotes and orders read. */
final class OrderRendering {

    /** More lines than these are not spelt out. */
    private static final int SPELT_OUT = 20;

    private OrderRendering() {}

    static Rendered quote(QuoteEvent event, Labels labels) {
        var rendered = switch (event) {
            case QuoteIssued e ->
                Rendered.of(
                                QUOTE,
                                "Quote issued: %s, valid %s to %s".formatted(e.total(), e.validFrom(), e.validTo()),
                                "已报价：%s，有效期 %s 至 %s".formatted(e.total(), e.validFrom(), e.validTo()))
                        .saying(lines(e.lines(), labels))
                        .about("opportunity", e.opportunityId())
                        .about("quote", e.supersedes());
            case QuoteSuperseded e ->
                Rendered.of(QUOTE, "Quote superseded by a newer one", "报价已被新报价替代")
                        .about("quote", e.by());
            case QuoteAccepted unused -> Rendered.of(QUOTE, "Quote accepted by the customer", "客户已接受报价");
            case QuoteWithdrawn e ->
                Rendered.of(QUOTE, "Quote withdrawn", "报价已撤回").saying(e.reason());
        };
        return rendered.about("quote", event.quoteId());
    }

    static Rendered order(OrderEvent event, Labels labels) {
        var rendered = switch (event) {
            case OrderSubmitted e ->
                Rendered.of(ORDER, "Order submitted: " + e.total(), "已提交订单：" + e.total())
                        .saying(lines(e.lines(), labels))
                        .about("quote", e.quoteId());
            case OrderApproved unused -> Rendered.of(ORDER, "Order approved", "订单已批准");
            case OrderRejected e ->
                Rendered.of(ORDER, "Order rejected", "订单已驳回").saying(e.reason());
            case PaymentReceived e ->
                Rendered.of(ORDER, "Payment received: " + e.amount(), "已收款：" + e.amount())
                        .saying(e.reference())
                        .about("payment", e.paymentId());
            case OrderPaid e -> Rendered.of(ORDER, "Order paid in full: " + e.total(), "订单已付清：" + e.total());
        };
        return rendered.about("order", event.orderId());
    }

    private static String lines(List<Line> lines, Labels labels) {
        return lines.stream()
                .limit(SPELT_OUT)
                .map(line -> "%s × %s, %s"
                        .formatted(
                                labels.of(line.productId()).orElse("?"),
                                line.quantity().stripTrailingZeros().toPlainString(),
                                line.unitPrice()))
                .collect(Collectors.joining("\n"));
    }
}
