package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps one document for every customer and prospect. */
final class CustomerProjection implements Projection<CustomerDocument> {

    static final String NAME = "customers";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<CustomerDocument> documents() {
        return CustomerDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return switch (event.event()) {
            case LeadConverted e
            when joins(e) -> Set.of(e.customerId().toString(), e.prospect().toString());
            case CustomerEvent e -> Set.of(e.customerId().toString());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable CustomerDocument fold(String id, @Nullable CustomerDocument state, Recorded<?> event) {
        return event.event() instanceof CustomerEvent e ? CustomerFold.after(state, e, event) : state;
    }

    /**
     * A prospect that is joined to a customer goes up in him. What comes for the prospect later stays in the prospect's
     * document and is added when the customer is read.
     */
    @Override
    public Map<String, CustomerDocument> foldAll(Map<String, CustomerDocument> states, Recorded<?> recorded) {
        if (!(recorded.event() instanceof LeadConverted event) || !joins(event)) {
            return Projection.super.foldAll(states, recorded);
        }
        var prospect = states.get(event.prospect().toString());
        var customer = states.get(event.customerId().toString());
        if (prospect != null) customer = Join.take(customer, prospect, event.customerId());
        var after = CustomerFold.after(customer, event, recorded);
        return Map.of(
                event.customerId().toString(),
                Join.naming(event.prospect(), after),
                event.prospect().toString(),
                Join.pointer(event.prospect(), event.customerId(), recorded));
    }

    private static boolean joins(LeadConverted event) {
        return !event.customerId().equals(event.prospect());
    }
}
