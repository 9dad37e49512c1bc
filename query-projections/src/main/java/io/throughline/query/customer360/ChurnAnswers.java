package io.throughline.query.customer360;

import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.customer360.ChurnQueries.ChurningFound;
import io.throughline.query.customer360.ChurnQueries.ListChurningCustomers;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who may be lost (A15, A16). */
final class ChurnAnswers {

    private static final Set<ChurnStage> OPEN = Set.of(ChurnStage.WARNED, ChurnStage.DEFERRED);

    private final DocumentStore store;
    private final Projections projections;
    private final Names names;

    ChurnAnswers(DocumentStore store, Projections projections, Names names) {
        this.store = store;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    ChurningFound on(ListChurningCustomers query, Caller caller) {
        var freshness = Freshness.of(projections, caller, CustomerProjection.NAME);
        var filter = Filter.and(
                StoredCustomers.standing(),
                StoredCustomers.reachable(caller.reach()),
                Filter.in(CustomerDocument.CHURN, query.stage().map(Set::of).orElse(OPEN)),
                Filter.equal(CustomerDocument.OWNER, query.owner()));
        var page = store.find(
                CustomerDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.ascending(CustomerDocument.CHURN_SINCE))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        return names.in(new ChurningFound(
                page.contents().stream()
                        .map(ChurningCustomer::of)
                        .flatMap(Optional::stream)
                        .toList(),
                page.next(),
                store.count(CustomerDocument.TYPE, filter),
                freshness));
    }
}
