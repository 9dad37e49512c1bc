package io.throughline.query.timeline;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projections;
import io.throughline.platform.search.SearchIndex;
import io.throughline.platform.search.SearchResult;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.timeline.TimelineQueries.GetCustomerTimeline;
import io.throughline.query.timeline.TimelineQueries.SearchTimeline;
import io.throughline.query.timeline.TimelineQueries.TimelinePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about timelines. */
final class TimelineAnswers {

    private final SearchIndex<IndexedEntry> index;
    private final Customers customers;
    private final Projections projections;
    private final Names names;

    TimelineAnswers(SearchIndex<IndexedEntry> index, Customers customers, Projections projections, Names names) {
        this.index = index;
        this.customers = customers;
        this.projections = projections;
        this.names = names;
    }

    /** Who may see the customer sees all his entries: his owner of now decides, not the one the entries were made with. */
    @QueryHandler
    TimelinePage on(GetCustomerTimeline query, Caller caller) {
        var freshness = Freshness.of(projections, caller, TimelineProjection.NAME);
        var customer = customers
                .find(query.customerId())
                .filter(tag -> tag.isWithin(caller.reach()))
                .orElseThrow(() -> new Refusal(QueryRefusal.CUSTOMER_NOT_FOUND));
        var ids = customers.idsOf(customer.customerId());
        var narrowing = Narrowing.of(query);
        var request = narrowing.request(
                Filter.in(IndexedEntry.CUSTOMER, ids), query.limit().orElse(Find.USUAL_PAGE));
        var found = index.search(request);
        return page(found, customers.find(ids), 0, freshness);
    }

    /**
     * The index is asked for what belongs to owners within the caller's reach. Between a transfer and the rewriting of the
     * customer's entries it may still say the former owner; so every hit is checked against its customer.
     */
    @QueryHandler
    TimelinePage on(SearchTimeline query, Caller caller) {
        var freshness = Freshness.of(projections, caller, TimelineProjection.NAME);
        var customer = query.customerId()
                .<Filter>map(id -> Filter.in(IndexedEntry.CUSTOMER, customers.idsOf(id)))
                .orElse(Filter.all());
        var visible = Filter.and(Filter.missing(IndexedEntry.DELETED), visible(caller.reach()), customer);
        var found =
                index.search(Narrowing.of(query).request(visible, query.limit().orElse(Find.USUAL_PAGE)));
        var tags = customers.find(
                found.hits().stream().map(TimelineAnswers::customer).collect(Collectors.toSet()));
        var hits = found.hits().stream()
                .filter(hit -> Optional.ofNullable(tags.get(customer(hit)))
                        .map(tag -> tag.isWithin(caller.reach()))
                        .orElse(false))
                .toList();
        long hidden = (long) found.hits().size() - hits.size();
        var shown = new SearchResult<>(hits, found.total(), found.exact(), found.facets(), found.next());
        return page(shown, tags, hidden, freshness);
    }

    /** An entry does not say who captured its customer; there are few such customers, so they are named to the index. */
    private Filter visible(Reach reach) {
        var owned = Filter.visible(reach, IndexedEntry.OWNER);
        var captured = customers.captured(reach);
        return captured.isEmpty()
                ? owned
                : Filter.or(
                        owned,
                        Filter.and(Filter.missing(IndexedEntry.OWNER), Filter.in(IndexedEntry.CUSTOMER, captured)));
    }

    private TimelinePage page(
            SearchResult<IndexedEntry> found, Map<CustomerId, CustomerTag> tags, long hidden, Freshness freshness) {
        var facets = new TimelineFacets(
                facet(found, IndexedEntry.KIND), facet(found, IndexedEntry.CHANNEL), facet(found, IndexedEntry.AUTHOR));
        // every entry has exactly one kind, so the counts by kind are exact where the engine's own total is capped
        long total = facets.kind().stream().mapToLong(FacetCount::count).sum();
        var entries = found.hits().stream()
                .map(hit -> hit.entry()
                        .content()
                        .shown(hit.entry().id(), hit.highlights(), Optional.ofNullable(tags.get(customer(hit)))))
                .toList();
        return names.in(new TimelinePage(entries, found.next(), Math.max(0, total - hidden), facets, freshness));
    }

    private List<FacetCount> facet(SearchResult<IndexedEntry> found, Field field) {
        return found.facets().getOrDefault(field.path(), List.of()).stream()
                .map(count -> new FacetCount(count.value(), names.of(count.value()), count.count()))
                .toList();
    }

    private static CustomerId customer(SearchResult.Hit<IndexedEntry> hit) {
        return CustomerId.of(hit.entry().content().customerId());
    }
}
