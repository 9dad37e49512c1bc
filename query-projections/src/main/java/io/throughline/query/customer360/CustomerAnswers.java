package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.board.DocumentShelf;
import io.throughline.query.board.FiledDocument;
import io.throughline.query.board.Quote;
import io.throughline.query.customer360.CustomerQueries.BriefingFound;
import io.throughline.query.customer360.CustomerQueries.CustomerFound;
import io.throughline.query.customer360.CustomerQueries.CustomersFound;
import io.throughline.query.customer360.CustomerQueries.DeletedAccountsFound;
import io.throughline.query.customer360.CustomerQueries.GetBriefing;
import io.throughline.query.customer360.CustomerQueries.GetCustomer;
import io.throughline.query.customer360.CustomerQueries.GetResponsible;
import io.throughline.query.customer360.CustomerQueries.ListCustomers;
import io.throughline.query.customer360.CustomerQueries.ListDeletedAccounts;
import io.throughline.query.customer360.CustomerQueries.ListPool;
import io.throughline.query.customer360.CustomerQueries.PoolFound;
import io.throughline.query.customer360.CustomerQueries.ResponsibleFound;
import io.throughline.query.related.Related;
import io.throughline.query.related.RelatedShelf;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers the questions about customers. */
final class CustomerAnswers {

    /** What a whole customer is put together from. */
    private static final String[] WHOLE = {
        CustomerProjection.NAME, TouchProjection.NAME, RelatedShelf.PROJECTION, DocumentShelf.PROJECTION
    };

    private final DocumentStore store;
    private final Projections projections;
    private final Names names;
    private final CustomerHistory history;

    CustomerAnswers(DocumentStore store, Projections projections, Names names, CustomerHistory history) {
        this.history = history;
        this.store = store;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    CustomerFound on(GetCustomer query, Caller caller) {
        var freshness = Freshness.of(projections, caller, WHOLE);
        return names.in(new CustomerFound(whole(query.customerId(), caller), freshness));
    }

    @QueryHandler
    BriefingFound on(GetBriefing query, Caller caller) {
        var freshness = Freshness.of(projections, caller, WHOLE);
        return names.in(new BriefingFound(Briefing.of(whole(query.customerId(), caller)), freshness));
    }

    /** Who may see a customer now may know who had him before; the log itself is asked, so no list cuts it off. */
    @QueryHandler
    ResponsibleFound on(GetResponsible query, Caller caller) {
        var customer = seen(query.customerId(), caller).customer().customerId();
        return names.in(new ResponsibleFound(Responsible.at(
                query.at().orElse(caller.now()),
                query.knownAt().orElse(caller.received()),
                history.of(customer, Responsible.TOLD_BY))));
    }

    private CustomerDocument seen(CustomerId customerId, Caller caller) {
        var found = find(customerId).orElseThrow(CustomerAnswers::notFound);
        while (found.joinedInto().isPresent()) {
            found = find(found.joinedInto().get()).orElseThrow(CustomerAnswers::notFound);
        }
        if (!StoredCustomers.tag(found).isWithin(caller.reach())) throw notFound();
        return found;
    }

    private Customer whole(CustomerId customerId, Caller caller) {
        var found = seen(customerId, caller);
        var today = LocalDate.ofInstant(caller.now(), ZoneOffset.UTC);
        var customer = withLatecomers(found).customer();
        return customer.with(quotes(customer, today), touches(customer), related(customer), documents(customer));
    }

    @QueryHandler
    CustomersFound on(ListCustomers query, Caller caller) {
        var freshness = Freshness.of(projections, caller, CustomerProjection.NAME);
        var filter = Filter.and(StoredCustomers.standing(), StoredCustomers.reachable(caller.reach()), asked(query));
        var page = store.find(
                CustomerDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.ascending(CustomerDocument.NAME))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        return names.in(new CustomersFound(
                page.contents().stream().map(CustomerAnswers::summary).toList(),
                page.next(),
                store.count(CustomerDocument.TYPE, filter),
                freshness));
    }

    /** What is in the pools is seen by all who may claim it, and of each account only what tells whether to claim it. */
    @QueryHandler
    PoolFound on(ListPool query, Caller caller) {
        var freshness = Freshness.of(projections, caller, CustomerProjection.NAME);
        var filter = Filter.and(
                StoredCustomers.standing(),
                Filter.equal(CustomerDocument.STAGE, CustomerStage.CUSTOMER),
                Filter.missing(CustomerDocument.OWNER),
                Filter.equal(CustomerDocument.POOL, query.pool()),
                Filter.contains(CustomerDocument.FOUND, query.q()));
        var page = store.find(
                CustomerDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.ascending(CustomerDocument.NAME))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        return new PoolFound(
                page.contents().stream().map(PoolEntry::of).toList(),
                page.next(),
                store.count(CustomerDocument.TYPE, filter),
                freshness);
    }

    /** What was deleted last comes first. */
    @QueryHandler
    DeletedAccountsFound on(ListDeletedAccounts query, Caller caller) {
        var freshness = Freshness.of(projections, caller, CustomerProjection.NAME);
        var filter = Filter.and(
                StoredCustomers.deleted(),
                StoredCustomers.reachable(caller.reach()),
                Filter.contains(CustomerDocument.FOUND, query.q()));
        var page = store.find(
                CustomerDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.descending(CustomerDocument.DELETED))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        var accounts = page.contents().stream()
                .flatMap(document -> document.deletion().map(how -> DeletedAccount.of(document, how)).stream())
                .toList();
        return names.in(
                new DeletedAccountsFound(accounts, page.next(), store.count(CustomerDocument.TYPE, filter), freshness));
    }

    private static Filter leftBehind(Optional<Boolean> some) {
        return some.map(wanted -> wanted
                        ? Filter.range(CustomerDocument.LEFT_BEHIND, Optional.of(1), Optional.empty())
                        : Filter.equal(CustomerDocument.LEFT_BEHIND, 0))
                .orElse(Filter.all());
    }

    private static Filter asked(ListCustomers query) {
        Refusal.refuse(
                query.from().isPresent()
                        && query.to().isPresent()
                        && query.from().get().isAfter(query.to().get()),
                QueryRefusal.PERIOD_REVERSED);
        var narrowed = new ArrayList<Filter>(List.of(
                Filter.equal(CustomerDocument.OWNER, query.owner()),
                Filter.equal(CustomerDocument.STAGE, query.stage()),
                Filter.equal(CustomerDocument.KIND, query.kind()),
                Filter.equal(CustomerDocument.STATUS, query.status()),
                Filter.equal(CustomerDocument.ROLES, query.role()),
                Filter.equal(CustomerDocument.PARENT, query.parent()),
                Filter.equal(CustomerDocument.VALUE, query.valueClass()),
                Filter.equal(CustomerDocument.INITIAL, query.initial()),
                Filter.equal(CustomerDocument.REFERENCES, query.reference()),
                Filter.range(CustomerDocument.SINCE, query.from(), query.to()),
                leftBehind(query.leftBehind()),
                Filter.contains(CustomerDocument.FOUND, query.q())));
        query.field().forEach(term -> narrowed.add(Filter.equal(CustomerDocument.TERMS, term)));
        return new Filter.And(narrowed);
    }

    private Optional<CustomerDocument> find(CustomerId id) {
        return store.get(CustomerDocument.TYPE, id.toString()).map(Document::content);
    }

    /** Adds what is kept under the ids of those who lead to him: of prospects what came late, of merged accounts all. */
    private CustomerDocument withLatecomers(CustomerDocument found) {
        var whole = found;
        var joined =
                found.customer().joined().stream().map(CustomerId::toString).toList();
        var stored = store.getAll(CustomerDocument.TYPE, joined);
        for (var id : joined) {
            var late = Optional.ofNullable(stored.get(id)).map(Document::content);
            if (late.filter(each -> each.customer().revision() > 0).isEmpty()) continue;
            whole = late.get().customer().stage() == CustomerStage.CUSTOMER
                    ? Join.merged(whole, withLatecomers(late.get()))
                    : Join.join(whole, late.get());
        }
        return whole;
    }

    private static List<Quote> quotes(Customer customer, LocalDate today) {
        return customer.quotes().stream().map(quote -> quote.on(today)).toList();
    }

    /** What was taken on for a customer and for the prospects that were joined to him. */
    private Related related(Customer customer) {
        return new RelatedShelf(store)
                .of(customer.customerId(), customer.joined(), Bounds.OPEN_RECORDS, Bounds.ENDED_RECORDS);
    }

    /** The files of a customer and of the prospects that were joined to him. */
    private List<FiledDocument> documents(Customer customer) {
        return new DocumentShelf(store).of(customer.customerId(), customer.joined(), Bounds.DOCUMENTS);
    }

    /** The last touches with a customer and with the prospects that were joined to him. */
    private List<Touch> touches(Customer customer) {
        return Stream.concat(Stream.of(customer.customerId()), customer.joined().stream())
                .flatMap(id -> store
                        .find(
                                TouchDocument.TYPE,
                                Find.where(Filter.and(
                                                Filter.equal(TouchDocument.CUSTOMER, id),
                                                Filter.missing(TouchDocument.WITHDRAWN)))
                                        .sorted(Sort.descending(TouchDocument.OCCURRED))
                                        .limit(Bounds.TOUCHES))
                        .contents()
                        .stream()
                        .map(TouchDocument::touch))
                .sorted(Touch.NEWEST_FIRST)
                .limit(Bounds.TOUCHES)
                .toList();
    }

    private static CustomerSummary summary(CustomerDocument document) {
        var customer = document.customer();
        return new CustomerSummary(
                customer.customerId(),
                customer.stage(),
                customer.kind(),
                customer.name(),
                customer.organisation(),
                customer.references(),
                customer.owner(),
                customer.counters().openOpportunities(),
                customer.counters().openServiceRequests(),
                document.lastActivity());
    }

    private static Refusal notFound() {
        return new Refusal(QueryRefusal.CUSTOMER_NOT_FOUND);
    }
}
