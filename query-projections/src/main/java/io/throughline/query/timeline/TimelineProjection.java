package io.throughline.query.timeline;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.ProductEvent.ProductAdded;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.EntryProjection;
import io.throughline.platform.search.EntryChange;
import io.throughline.platform.search.IndexType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one entry for every event that concerns a customer, and keeps the entries with the customer and his owner. */
final class TimelineProjection implements EntryProjection<TimelineContext, IndexedEntry> {

    static final String NAME = "timeline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<TimelineContext> documents() {
        return TimelineContext.TYPE;
    }

    @Override
    public IndexType<IndexedEntry> index() {
        return IndexedEntry.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        var ids = new LinkedHashSet<String>();
        switch (event.event()) {
            case StaffHired e -> ids.add(e.staffId().toString());
            case ProductAdded e -> ids.add(e.productId().toString());
            case CustomerEvent e -> {
                ids.add(e.customerId().toString());
                ids.add(event.provenance().author());
                records(e, ids);
            }
            default -> {}
        }
        return ids;
    }

    /** The records and products whose names an entry shows. */
    private static void records(CustomerEvent event, Set<String> ids) {
        switch (event) {
            case LeadConverted e -> ids.add(e.prospect().toString());
            case OpportunityOpened e -> {
                ids.add(e.opportunityId().toString());
                e.productId().ifPresent(product -> ids.add(product.toString()));
            }
            case OpportunityProductsChanged e -> {
                ids.add(e.opportunityId().toString());
                e.products().forEach(product -> ids.add(product.productId().toString()));
            }
            case OpportunityEvent e -> ids.add(e.opportunityId().toString());
            case ServiceRequestEvent e -> ids.add(e.requestId().toString());
            case QuoteIssued e ->
                e.lines().forEach(line -> ids.add(line.productId().toString()));
            case OrderSubmitted e ->
                e.lines().forEach(line -> ids.add(line.productId().toString()));
            default -> {}
        }
    }

    @Override
    public @Nullable TimelineContext fold(String id, @Nullable TimelineContext state, Recorded<?> event) {
        return ContextFold.after(id, state, event);
    }

    /**
     * A customer takes the entries of the prospect that is joined to him. What comes late for the prospect belongs to the
     * customer's owner of that moment: it does not say who the customer is, so a transfer since then is not known to it.
     */
    @Override
    public Map<String, TimelineContext> foldAll(Map<String, TimelineContext> states, Recorded<?> recorded) {
        var after = EntryProjection.super.foldAll(states, recorded);
        if (recorded.event() instanceof LeadConverted event && ContextFold.joins(event)) {
            var prospect = states.getOrDefault(event.prospect().toString(), TimelineContext.NOTHING);
            after.computeIfPresent(
                    event.customerId().toString(), (id, context) -> context.counting(prospect.entries()));
            var owner = after.getOrDefault(event.customerId().toString(), TimelineContext.NOTHING)
                    .owner();
            after.computeIfPresent(
                    event.prospect().toString(), (id, context) -> context.ownedBy(owner, recorded.position()));
        }
        return after;
    }

    @Override
    public List<EntryChange<IndexedEntry>> entries(Recorded<?> recorded, Map<String, TimelineContext> context) {
        if (!(recorded.event() instanceof CustomerEvent event)) return List.of();
        var customer = context.getOrDefault(event.customerId().toString(), TimelineContext.NOTHING);
        var customerId = customer.joinedInto().orElse(event.customerId().toString());
        List<EntryChange<IndexedEntry>> changes = new ArrayList<>();
        // the entries before this one first: the new entry is made with the owner of now
        if (event instanceof LeadConverted converted && ContextFold.joins(converted)) {
            changes.add(new EntryChange.Move<>(converted.prospect().toString(), customerId, customer.owner()));
        }
        if (customer.ownerSince() == recorded.position() && customer.entries() > 1) {
            changes.add(new EntryChange.Reassign<>(customerId, customer.owner()));
        }
        if (event instanceof RecycleBinEvent) {
            changes.add(new EntryChange.Rewrite<>(
                    IndexedEntry.CUSTOMER, Set.of(customerId), Map.of(IndexedEntry.DELETED, inBin(customer))));
        }
        changes.add(new EntryChange.Put<>(recorded.eventId(), entry(event, recorded, customerId, customer, context)));
        return changes;
    }

    private static IndexedEntry entry(
            CustomerEvent event,
            Recorded<?> recorded,
            String customerId,
            TimelineContext customer,
            Map<String, TimelineContext> context) {
        var rendered = Rendering.of(event, new ContextLabels(context));
        var provenance = recorded.provenance();
        return new IndexedEntry(
                recorded.position(),
                customerId,
                event.customerId().toString(),
                customer.owner(),
                Optional.ofNullable(context.get(provenance.author())).flatMap(TimelineContext::label),
                rendered.kind(),
                recorded.name(),
                rendered.channel(),
                rendered.direction(),
                provenance.author(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                rendered.title(),
                rendered.titleZh(),
                rendered.text(),
                rendered.references(),
                rendered.references().stream().map(Reference::id).distinct().toList(),
                Origin.of(provenance),
                inBin(customer));
    }

    private static Optional<String> inBin(TimelineContext customer) {
        return customer.deleted() ? Optional.of(IndexedEntry.IN_BIN) : Optional.empty();
    }
}
