package io.throughline.query.customer360;

import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityTermsEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.platform.message.Recorded;
import io.throughline.query.board.Lead;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.OpportunityState;
import io.throughline.query.board.Order;
import io.throughline.query.board.OrderState;
import io.throughline.query.board.Quote;
import io.throughline.query.board.QuoteState;
import java.util.List;
import java.util.function.Predicate;

/** The customer's leads, opportunities, quotes and orders. A record that left its list is only counted. */
final class SalesFold {

    private SalesFold() {}

    static void lead(CustomerDraft draft, LeadEvent event, Recorded<?> recorded) {
        Predicate<Lead> same = lead -> lead.leadId().equals(event.leadId());
        var after = Lead.after(Kept.find(draft.leads, same).orElse(null), event, recorded);
        if (after != null) {
            draft.leads = Kept.bounded(Kept.inFront(after.brief(), draft.leads, same), SalesFold::isOpen);
        }
        if (event instanceof LeadCaptured) draft.tally.leads++;
    }

    static void opportunity(CustomerDraft draft, OpportunityEvent event, Recorded<?> recorded) {
        Predicate<Opportunity> same = one -> one.opportunityId().equals(event.opportunityId());
        var after = Opportunity.after(Kept.find(draft.opportunities, same).orElse(null), event, recorded);
        if (after != null) {
            draft.opportunities =
                    Kept.bounded(Kept.inFront(after.brief(), draft.opportunities, same), SalesFold::isOpen);
        }
        switch (event) {
            case OpportunityOpened unused -> draft.tally.opportunities++;
            case OpportunityWon e -> {
                draft.tally.wonOpportunities++;
                draft.money = MoneyTotals.sum(draft.money, List.of(MoneyTotals.won(e.value())));
            }
            case OpportunityLost unused -> draft.tally.lostOpportunities++;
            case OpportunityReopened e -> {
                if (e.wonValue().isPresent()) draft.tally.wonOpportunities--;
                else draft.tally.lostOpportunities--;
                draft.money = MoneyTotals.sum(
                        draft.money,
                        e.wonValue().stream()
                                .map(value -> MoneyTotals.won(value.negated()))
                                .toList());
            }
            case OpportunityEvent.OpportunityAssigned unused -> {}
            case OpportunityEvent.OpportunityMethodFollowed unused -> {}
            case OpportunityEvent.OpportunityHandedOver unused -> {}
            case OpportunityEvent.OpportunityStageChanged unused -> {}
            case OpportunityEvent.OpportunityWinExplained unused -> {}
            case OpportunityEvent.OpportunityLossCoded unused -> {}
            case OpportunityTermsEvent unused -> {}
            case OpportunityPlanEvent unused -> {}
        }
    }

    static void quote(CustomerDraft draft, QuoteEvent event, Recorded<?> recorded) {
        Predicate<Quote> same = quote -> quote.quoteId().equals(event.quoteId());
        var after = Quote.after(Kept.find(draft.quotes, same).orElse(null), event, recorded);
        if (after != null) {
            draft.quotes = Kept.bounded(Kept.inFront(after.brief(), draft.quotes, same), SalesFold::isOpen);
        }
        if (event instanceof QuoteIssued) draft.tally.quotes++;
    }

    static void order(CustomerDraft draft, OrderEvent event, Recorded<?> recorded) {
        Predicate<Order> same = order -> order.orderId().equals(event.orderId());
        var before = Kept.find(draft.orders, same);
        var after = Order.after(before.orElse(null), event, recorded);
        if (after != null) {
            draft.orders = Kept.bounded(Kept.inFront(after.brief(), draft.orders, same), SalesFold::isOpen);
        }
        switch (event) {
            case OrderSubmitted e -> {
                draft.tally.orders++;
                draft.money = MoneyTotals.sum(draft.money, List.of(MoneyTotals.ordered(e.total())));
            }
            case OrderApproved unused ->
                before.ifPresent(order ->
                        draft.money = MoneyTotals.sum(draft.money, List.of(MoneyTotals.approved(order.total()))));
            case PaymentReceived e -> draft.money = MoneyTotals.sum(draft.money, List.of(MoneyTotals.paid(e.amount())));
            case OrderEvent.OrderRejected unused -> {}
            case OrderEvent.OrderPaid unused -> {}
        }
    }

    static boolean isOpen(Lead lead) {
        return switch (lead.state()) {
            case REJECTED, CONVERTED, WITHDRAWN -> false;
            case CAPTURED, ASSIGNED, CONTACTED, QUALIFIED, POOL -> true;
        };
    }

    static boolean isOpen(Opportunity opportunity) {
        return opportunity.state() == OpportunityState.OPEN;
    }

    static boolean isOpen(Quote quote) {
        return quote.state() == QuoteState.CURRENT;
    }

    static boolean isOpen(Order order) {
        return order.state() == OrderState.SUBMITTED || order.state() == OrderState.APPROVED;
    }
}
