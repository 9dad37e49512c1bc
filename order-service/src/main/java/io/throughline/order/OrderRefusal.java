package io.throughline.order;

import static io.throughline.platform.message.RefusalKind.FORBIDDEN;
import static io.throughline.platform.message.RefusalKind.LIMIT;
import static io.throughline.platform.message.RefusalKind.MALFORMED;
import static io.throughline.platform.message.RefusalKind.NOT_FOUND;
import static io.throughline.platform.message.RefusalKind.RULE;
import static io.throughline.platform.message.RefusalKind.TAKEN;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why the order service says no. */
public enum OrderRefusal implements RefusalCode {
    /** There is no such customer, or the caller may not see him. */
    CUSTOMER_NOT_FOUND(NOT_FOUND, "There is no such customer, or you may not see him."),
    /** The catalogue does not have it. */
    PRODUCT_NOT_FOUND(NOT_FOUND, "The catalogue has no such product; add it first or take one that it lists."),
    /** There is no such quote, or the caller may not see it. */
    QUOTE_NOT_FOUND(NOT_FOUND, "There is no such quote, or you may not see it."),
    /** There is no such order, or the caller may not see it. */
    ORDER_NOT_FOUND(NOT_FOUND, "There is no such order, or you may not see it."),

    /** Another product has the code. */
    PRODUCT_CODE_TAKEN(TAKEN, "Another product has this code; codes differ in more than upper and lower case."),
    /** A price below zero. */
    PRICE_NEGATIVE(MALFORMED, "A price is zero or more."),
    /** Two lines for one product. */
    PRODUCT_IN_TWO_LINES(MALFORMED, "A product stands in one line only; add the quantities up."),
    /** Lines in different currencies. */
    MIXED_CURRENCIES(MALFORMED, "All lines are in one currency; make one document for each currency."),
    /** A sum that cannot be meant. */
    AMOUNT_TOO_LARGE(MALFORMED, "The total is less than 1,000,000,000,000,000."),

    /** The last day lies before the first. */
    VALIDITY_REVERSED(MALFORMED, "The last day of validity is not before the first."),
    /** Valid for longer than two years. */
    VALIDITY_TOO_LONG(MALFORMED, "A quote is valid for two years at most; renew it by one that supersedes it."),
    /** The last day has passed. */
    VALIDITY_OVER(RULE, "The last day of validity has passed already; choose a later one."),
    /** The customer holds another valid quote for one of the products. */
    VALID_QUOTE_EXISTS(
            TAKEN,
            "The customer holds a valid quote for one of these products; supersede it, withdraw it or let it expire."),
    /** The quote to be superseded is not one of this customer. */
    QUOTE_TO_SUPERSEDE_NOT_FOUND(NOT_FOUND, "The customer has no such quote to supersede."),
    /** The quote to be superseded is no open offer any more. */
    QUOTE_TO_SUPERSEDE_CLOSED(
            RULE, "The quote to supersede was accepted, withdrawn or superseded already; issue this one without it."),
    /** Too early to accept. */
    QUOTE_NOT_YET_VALID(RULE, "The quote is not valid yet; accept it from its first day on."),
    /** Too late to accept. */
    QUOTE_EXPIRED(RULE, "The quote has expired; issue a new one."),
    /** A newer quote took its place. */
    QUOTE_SUPERSEDED(RULE, "A newer quote took the place of this one; use that one."),
    /** The offer was taken back. */
    QUOTE_WITHDRAWN(RULE, "The quote was withdrawn; issue a new one."),
    /** The customer took the offer. */
    QUOTE_ACCEPTED(RULE, "The customer has accepted the quote; it can no longer be withdrawn."),

    /** Neither a quote nor lines. */
    ORDER_WITHOUT_LINES(MALFORMED, "An order has at least one line, or follows a quote."),
    /** A quote and lines. */
    LINES_COME_FROM_QUOTE(MALFORMED, "An order that follows a quote takes its lines from it; leave the lines out."),
    /** The quote is not accepted. */
    QUOTE_NOT_ACCEPTED(RULE, "The customer has not accepted the quote; accept it before ordering."),
    /** The quote was ordered before. */
    QUOTE_ALREADY_ORDERED(TAKEN, "Another order follows this quote already; a quote is ordered once."),
    /** The submitter may not judge his own order. */
    OWN_ORDER(FORBIDDEN, "You submitted this order; another supervisor or an administrator must decide on it."),
    /** It was approved. */
    ORDER_APPROVED(RULE, "The order was approved already and can no longer be rejected."),
    /** It was rejected. */
    ORDER_REJECTED(RULE, "The order was rejected; submit a new one."),

    /** Money for an order that nobody has agreed to. */
    ORDER_NOT_APPROVED(RULE, "Payments are recorded for approved orders; this one is not approved."),
    /** A payment of nothing or less. */
    AMOUNT_NOT_POSITIVE(MALFORMED, "A payment is more than zero."),
    /** A payment in another currency. */
    PAYMENT_IN_OTHER_CURRENCY(RULE, "A payment is in the currency of its order."),
    /** More than is open. */
    OVERPAYMENT(RULE, "The payment is more than the open amount; record the open amount at most."),
    /** The id belongs to another payment. */
    PAYMENT_ID_TAKEN(TAKEN, "Another payment has this id: of another amount, or for another order."),
    /** More payments than an order may have. */
    TOO_MANY_PAYMENTS(LIMIT, "An order takes 1,000 payments at most; record the rest as one.");

    private final RefusalKind kind;
    private final String message;

    OrderRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
