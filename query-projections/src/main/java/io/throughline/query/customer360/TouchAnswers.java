package io.throughline.query.customer360;

import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.customer360.TouchQueries.ListTouches;
import io.throughline.query.customer360.TouchQueries.TouchesFound;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who touched a customer, when and with what. */
final class TouchAnswers {

    private final DocumentStore store;
    private final Customers customers;
    private final Projections projections;
    private final Names names;

    TouchAnswers(DocumentStore store, Customers customers, Projections projections, Names names) {
        this.store = store;
        this.customers = customers;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    TouchesFound on(ListTouches query, Caller caller) {
        // read first, so that the answer never holds less than it says
        var freshness = Freshness.of(projections, caller, TouchProjection.NAME);
        var customer = customers.seen(query.customerId(), caller);
        var filter = Filter.and(
                Filter.in(TouchDocument.CUSTOMER, customers.idsOf(customer.customerId())),
                Filter.missing(TouchDocument.WITHDRAWN),
                Filter.equal(TouchDocument.DIRECTION, query.direction()));
        var page = store.find(
                TouchDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.descending(TouchDocument.OCCURRED))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        return names.in(new TouchesFound(
                page.contents().stream().map(TouchDocument::byDepartment).toList(),
                page.next(),
                store.count(TouchDocument.TYPE, filter),
                freshness));
    }
}
