package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of any kind, with what its lists are narrowed by. Exactly one of the last six is there.
 *
 * @param state the constant of the kind's state
 * @param step the step of an opportunity, the priority of a service request, the kind of a document
 * @param assignee the member of the staff who is responsible for it
 */
public record RecordDocument(
        RecordKind kind,
        CustomerId customerId,
        String state,
        Optional<String> step,
        Optional<String> assignee,
        Instant createdAt,
        Optional<Lead> lead,
        Optional<Opportunity> opportunity,
        Optional<Quote> quote,
        Optional<Order> order,
        Optional<ServiceRequest> serviceRequest,
        Optional<FiledDocument> document) {

    static final Field KIND = Field.text("kind");
    static final Field CUSTOMER = Field.text("customerId");
    static final Field STATE = Field.text("state");
    static final Field STEP = Field.text("step");
    static final Field ASSIGNEE = Field.text("assignee");
    static final Field CREATED = Field.time("createdAt");
    static final Field CATEGORY = Field.text("opportunity.forecast.category");
    static final Field CLOSE = Field.time("opportunity.forecast.close");
    static final Field TERRITORY = Field.text("opportunity.terms.place.territory");
    static final Field SALES_CHANNEL = Field.text("opportunity.terms.channel");

    static final Field CHANGED = Field.time("document.head.changedAt");
    static final Field NAME = Field.name("document.name");
    static final Field CHECKSUM = Field.text("document.current.checksum");

    /** The collection. */
    public static final DocumentType<RecordDocument> TYPE = DocumentType.of("records", RecordDocument.class)
            .indexed(KIND, CREATED)
            .indexed(KIND, STATE, CREATED)
            .indexed(KIND, ASSIGNEE, CREATED)
            .indexed(CUSTOMER, KIND, CREATED)
            .indexed(KIND, STEP, CREATED)
            .indexed(KIND, CATEGORY, CLOSE)
            .indexed(KIND, TERRITORY, SALES_CHANNEL, CREATED)
            .indexed(CUSTOMER, KIND, CHANGED)
            .indexed(CHECKSUM)
            .indexed(NAME);

    static RecordDocument of(Lead lead) {
        return new RecordDocument(
                RecordKind.LEAD,
                lead.head().customerId(),
                lead.state().name(),
                Optional.empty(),
                lead.assignee().map(Who::id),
                lead.head().createdAt(),
                Optional.of(lead),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RecordDocument of(Opportunity opportunity) {
        return new RecordDocument(
                RecordKind.OPPORTUNITY,
                opportunity.head().customerId(),
                opportunity.state().name(),
                Optional.of(opportunity.stage().value()),
                opportunity.owner().map(Who::id),
                opportunity.head().createdAt(),
                Optional.empty(),
                Optional.of(opportunity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RecordDocument of(Quote quote) {
        return new RecordDocument(
                RecordKind.QUOTE,
                quote.head().customerId(),
                quote.state().name(),
                Optional.empty(),
                Optional.empty(),
                quote.head().createdAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(quote),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static RecordDocument of(Order order) {
        return new RecordDocument(
                RecordKind.ORDER,
                order.head().customerId(),
                order.state().name(),
                Optional.empty(),
                Optional.empty(),
                order.head().createdAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(order),
                Optional.empty(),
                Optional.empty());
    }

    static RecordDocument of(ServiceRequest request) {
        return new RecordDocument(
                RecordKind.SERVICE_REQUEST,
                request.head().customerId(),
                request.state().name(),
                Optional.of(request.priority().name()),
                request.handler().map(Who::id),
                request.head().createdAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(request),
                Optional.empty());
    }

    static RecordDocument of(FiledDocument document) {
        return new RecordDocument(
                RecordKind.DOCUMENT,
                document.head().customerId(),
                document.state().name(),
                Optional.of(document.kind().name()),
                Optional.empty(),
                document.head().createdAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(document));
    }
}
