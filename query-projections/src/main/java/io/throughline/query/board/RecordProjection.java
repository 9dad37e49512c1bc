package io.throughline.query.board;

import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps one document for every lead, opportunity, quote, order, service request and file. */
final class RecordProjection implements Projection<RecordDocument> {

    static final String NAME = "records";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<RecordDocument> documents() {
        return RecordDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return switch (event.event()) {
            case LeadEvent e -> Set.of(e.leadId().toString());
            case OpportunityEvent e -> Set.of(e.opportunityId().toString());
            case QuoteEvent e -> Set.of(e.quoteId().toString());
            case OrderEvent e -> Set.of(e.orderId().toString());
            case ServiceRequestEvent e -> Set.of(e.requestId().toString());
            case DocumentEvent e -> Set.of(e.documentId().toString());
            default -> Set.of();
        };
    }

    /** A record's events wait for one another, whomever they are about: a lead's customer changes when it is converted. */
    @Override
    public String sequence(Recorded<?> event) {
        return touches(event).stream().findFirst().orElseGet(() -> Projection.super.sequence(event));
    }

    /** An event of a record whose beginning was never seen is an error, so that it waits among the dead letters. */
    @Override
    public @Nullable RecordDocument fold(String id, @Nullable RecordDocument state, Recorded<?> event) {
        var before = Optional.ofNullable(state);
        var after = after(before, event);
        if (after == null) throw new IllegalStateException("the beginning of record " + id + " is missing");
        return after;
    }

    private static @Nullable RecordDocument after(Optional<RecordDocument> before, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case LeadEvent e ->
                document(LeadFold.after(part(before, RecordDocument::lead), e, recorded), RecordDocument::of);
            case OpportunityEvent e ->
                document(
                        OpportunityFold.after(part(before, RecordDocument::opportunity), e, recorded),
                        RecordDocument::of);
            case QuoteEvent e ->
                document(QuoteFold.after(part(before, RecordDocument::quote), e, recorded), RecordDocument::of);
            case OrderEvent e ->
                document(OrderFold.after(part(before, RecordDocument::order), e, recorded), RecordDocument::of);
            case ServiceRequestEvent e ->
                document(
                        ServiceRequestFold.after(part(before, RecordDocument::serviceRequest), e, recorded),
                        RecordDocument::of);
            case DocumentEvent e ->
                document(FiledDocument.after(part(before, RecordDocument::document), e, recorded), RecordDocument::of);
            default -> null;
        };
    }

    private static <T> @Nullable T part(Optional<RecordDocument> before, Function<RecordDocument, Optional<T>> which) {
        return before.flatMap(which).orElse(null);
    }

    private static <T> @Nullable RecordDocument document(@Nullable T part, Function<T, RecordDocument> made) {
        return part == null ? null : made.apply(part);
    }
}
