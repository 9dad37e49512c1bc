package io.throughline.query.board;

import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.board.DocumentQueries.DocumentFound;
import io.throughline.query.board.DocumentQueries.DocumentsFound;
import io.throughline.query.board.DocumentQueries.GetDocument;
import io.throughline.query.board.DocumentQueries.ListDocuments;
import io.throughline.query.board.LeadQueries.GetLead;
import io.throughline.query.board.LeadQueries.LeadFound;
import io.throughline.query.board.LeadQueries.LeadsFound;
import io.throughline.query.board.LeadQueries.ListLeads;
import io.throughline.query.board.OpportunityQueries.GetOpportunity;
import io.throughline.query.board.OpportunityQueries.ListOpportunities;
import io.throughline.query.board.OpportunityQueries.OpportunitiesFound;
import io.throughline.query.board.OpportunityQueries.OpportunityFound;
import io.throughline.query.board.OrderQueries.GetOrder;
import io.throughline.query.board.OrderQueries.ListOrders;
import io.throughline.query.board.OrderQueries.OrderFound;
import io.throughline.query.board.OrderQueries.OrdersFound;
import io.throughline.query.board.QuoteQueries.GetQuote;
import io.throughline.query.board.QuoteQueries.ListQuotes;
import io.throughline.query.board.QuoteQueries.QuoteFound;
import io.throughline.query.board.QuoteQueries.QuotesFound;
import io.throughline.query.board.ServiceRequestQueries.GetServiceRequest;
import io.throughline.query.board.ServiceRequestQueries.ListServiceRequests;
import io.throughline.query.board.ServiceRequestQueries.ServiceRequestFound;
import io.throughline.query.board.ServiceRequestQueries.ServiceRequestsFound;
import io.throughline.query.board.Shelf.Wanted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about single records and lists of them. */
final class RecordAnswers {

    private final Shelf shelf;
    private final Projections projections;
    private final Names names;

    RecordAnswers(Shelf shelf, Projections projections, Names names) {
        this.shelf = shelf;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    LeadFound on(GetLead query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var lead = shelf.one(query.leadId(), caller, QueryRefusal.LEAD_NOT_FOUND, RecordDocument::lead);
        return names.in(new LeadFound(lead, freshness));
    }

    @QueryHandler
    LeadsFound on(ListLeads query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var narrowing = Filter.and(
                Shelf.among(RecordDocument.STATE, query.state()),
                Filter.equal(RecordDocument.ASSIGNEE, query.assignee()));
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.LEAD, narrowing, wanted, caller, RecordDocument::lead);
        return names.in(new LeadsFound(page.records(), page.next(), page.total(), freshness));
    }

    @QueryHandler
    OpportunityFound on(GetOpportunity query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var opportunity = shelf.one(
                query.opportunityId(), caller, QueryRefusal.OPPORTUNITY_NOT_FOUND, RecordDocument::opportunity);
        return names.in(new OpportunityFound(opportunity, freshness));
    }

    @QueryHandler
    OpportunitiesFound on(ListOpportunities query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var narrowing = Filter.and(
                Shelf.among(RecordDocument.STATE, query.state()),
                query.stage().isEmpty() ? Filter.all() : Filter.in(RecordDocument.STEP, query.stage()),
                Filter.equal(RecordDocument.ASSIGNEE, query.owner()),
                Shelf.among(RecordDocument.CATEGORY, query.category()),
                Filter.range(RecordDocument.CLOSE, query.closeFrom(), query.closeBefore()),
                Filter.equal(RecordDocument.TERRITORY, query.territory()),
                Filter.equal(RecordDocument.SALES_CHANNEL, query.channel()));
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.OPPORTUNITY, narrowing, wanted, caller, RecordDocument::opportunity);
        return names.in(new OpportunitiesFound(page.records(), page.next(), page.total(), freshness));
    }

    @QueryHandler
    QuoteFound on(GetQuote query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var quote = shelf.one(query.quoteId(), caller, QueryRefusal.QUOTE_NOT_FOUND, RecordDocument::quote);
        return names.in(new QuoteFound(quote.on(today(caller)), freshness));
    }

    @QueryHandler
    QuotesFound on(ListQuotes query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.QUOTE, Filter.all(), wanted, caller, RecordDocument::quote);
        var quotes =
                page.records().stream().map(quote -> quote.on(today(caller))).toList();
        return names.in(new QuotesFound(quotes, page.next(), page.total(), freshness));
    }

    @QueryHandler
    OrderFound on(GetOrder query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var order = shelf.one(query.orderId(), caller, QueryRefusal.ORDER_NOT_FOUND, RecordDocument::order);
        return names.in(new OrderFound(order, freshness));
    }

    @QueryHandler
    OrdersFound on(ListOrders query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var narrowing = Shelf.among(RecordDocument.STATE, query.state());
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.ORDER, narrowing, wanted, caller, RecordDocument::order);
        return names.in(new OrdersFound(page.records(), page.next(), page.total(), freshness));
    }

    @QueryHandler
    ServiceRequestFound on(GetServiceRequest query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var request = shelf.one(
                query.requestId(), caller, QueryRefusal.SERVICE_REQUEST_NOT_FOUND, RecordDocument::serviceRequest);
        return names.in(new ServiceRequestFound(request, freshness));
    }

    @QueryHandler
    ServiceRequestsFound on(ListServiceRequests query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var narrowing = Filter.and(
                Shelf.among(RecordDocument.STATE, query.state()),
                Shelf.among(RecordDocument.STEP, query.priority()),
                Filter.equal(RecordDocument.ASSIGNEE, query.handler()));
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.SERVICE_REQUEST, narrowing, wanted, caller, RecordDocument::serviceRequest);
        return names.in(new ServiceRequestsFound(page.records(), page.next(), page.total(), freshness));
    }

    @QueryHandler
    DocumentFound on(GetDocument query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var document = shelf.one(query.documentId(), caller, QueryRefusal.DOCUMENT_NOT_FOUND, RecordDocument::document);
        return names.in(new DocumentFound(document, freshness));
    }

    @QueryHandler
    DocumentsFound on(ListDocuments query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RecordProjection.NAME);
        var narrowing = Filter.and(
                Shelf.among(
                        RecordDocument.STATE, query.state().isEmpty() ? List.of(DocumentState.CURRENT) : query.state()),
                Shelf.among(RecordDocument.STEP, query.kind()),
                Filter.equal(RecordDocument.CHECKSUM, query.checksum()),
                Filter.contains(RecordDocument.NAME, query.q()));
        var wanted = new Wanted(query.customerId(), query.limit(), query.cursor());
        var page = shelf.list(RecordKind.DOCUMENT, narrowing, wanted, caller, RecordDocument::document);
        return names.in(new DocumentsFound(page.records(), page.next(), page.total(), freshness));
    }

    private static LocalDate today(Caller caller) {
        return LocalDate.ofInstant(caller.now(), ZoneOffset.UTC);
    }
}
