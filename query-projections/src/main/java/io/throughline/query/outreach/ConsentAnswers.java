package io.throughline.query.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Page;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.outreach.ConsentQueries.ConsentProofFound;
import io.throughline.query.outreach.ConsentQueries.ConsentsFound;
import io.throughline.query.outreach.ConsentQueries.GetConsents;
import io.throughline.query.outreach.ConsentQueries.ListConsentProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about consent. */
final class ConsentAnswers {

    private static final int LARGEST_PAGE = 1_000;
    private static final List<ConsentLineKind> OF_WORDS =
            List.of(ConsentLineKind.CONSENT_GIVEN, ConsentLineKind.CONSENT_WITHDRAWN, ConsentLineKind.PROSPECT_JOINED);

    private final DocumentStore store;
    private final Customers customers;
    private final Projections projections;
    private final Names names;

    ConsentAnswers(DocumentStore store, Customers customers, Projections projections, Names names) {
        this.store = store;
        this.customers = customers;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    ConsentsFound on(GetConsents query, Caller caller) {
        var freshness = Freshness.of(projections, caller, ConsentProjection.NAME);
        var customer = customers.seen(query.customerId(), caller).customerId();
        var validAt = query.validAt().orElse(caller.received());
        var knownAt = query.knownAt().orElse(caller.received());
        var words = ConsentHistory.of(customer, all(lines(customer, OF_WORDS))).at(validAt, knownAt);
        return names.in(new ConsentsFound(customer, validAt, knownAt, words, freshness));
    }

    @QueryHandler
    ConsentProofFound on(ListConsentProof query, Caller caller) {
        var freshness = Freshness.of(projections, caller, ConsentProjection.NAME);
        var customer = customers.seen(query.customerId(), caller).customerId();
        var filter = lines(customer, query.kind());
        var page = page(filter, query.limit().orElse(Find.USUAL_PAGE), query.cursor());
        return names.in(new ConsentProofFound(
                customer, page.contents(), page.next(), store.count(ConsentLine.TYPE, filter), freshness));
    }

    private Filter lines(CustomerId customer, List<ConsentLineKind> kinds) {
        return Filter.and(
                Filter.in(ConsentLine.CUSTOMER, customers.idsOf(customer)),
                kinds.isEmpty() ? Filter.all() : Filter.in(ConsentLine.KIND, kinds));
    }

    private List<ConsentLine> all(Filter filter) {
        List<ConsentLine> lines = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = page(filter, LARGEST_PAGE, cursor);
            lines.addAll(page.contents());
            cursor = page.next();
        } while (cursor.isPresent());
        return lines;
    }

    private Page<ConsentLine> page(Filter filter, int limit, Optional<String> cursor) {
        return store.find(
                ConsentLine.TYPE,
                Find.where(filter)
                        .sorted(Sort.ascending(ConsentLine.POSITION))
                        .limit(limit)
                        .from(cursor));
    }
}
