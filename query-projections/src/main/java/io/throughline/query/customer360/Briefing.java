package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.query.answer.Who;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.Order;
import io.throughline.query.board.Quote;
import io.throughline.query.board.ServiceRequest;
import io.throughline.query.related.Related;
import java.util.List;
import java.util.Optional;

/** What one must know of a customer in the next minutes (U14): who looks after him, what is open, what was said last. */
public record Briefing(
        CustomerId customerId,
        CustomerStage stage,
        String name,
        Optional<Who> owner,
        List<Ownership> owners,
        List<Contact> contacts,
        List<Opportunity> opportunities,
        List<Quote> quotes,
        List<Order> orders,
        List<ServiceRequest> serviceRequests,
        List<MoneyTotals> money,
        List<ServiceRequestId> outreachHeldBy,
        List<Touch> lastTouches,
        Standing standing,
        Related related) {

    static Briefing of(Customer customer) {
        return new Briefing(
                customer.customerId(),
                customer.stage(),
                customer.name(),
                customer.owner(),
                customer.owners(),
                customer.contacts(),
                customer.opportunities().stream().filter(SalesFold::isOpen).toList(),
                customer.quotes().stream().filter(SalesFold::isOpen).toList(),
                customer.orders().stream().filter(SalesFold::isOpen).toList(),
                customer.serviceRequests().stream().filter(CareFold::isOpen).toList(),
                customer.money(),
                customer.outreachHeldBy(),
                customer.lastTouches(),
                customer.standing(),
                customer.related());
    }
}
