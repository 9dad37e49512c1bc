package io.throughline.account.document;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.document.DocumentQuery.DownloadDocument;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Octets;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.object.SealedObjects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands out what is in documents. It asks their few events: a view may be late, and forget that one was removed. */
@Component
class DocumentQuestions {

    private final EventStore log;
    private final CustomerDirectory customers;
    private final SealedObjects objects;

    DocumentQuestions(EventStore log, CustomerDirectory customers, SealedObjects objects) {
        this.log = log;
        this.customers = customers;
        this.objects = objects;
    }

    @QueryHandler
    DownloadDocument.Response handle(DownloadDocument query, Caller caller) {
        var filing = filing(query.documentId());
        if (filing == null) throw new Refusal(DocumentRefusal.DOCUMENT_NOT_FOUND);
        customers.see(filing.customerId(), caller, DocumentRefusal.DOCUMENT_NOT_FOUND);
        refuse(filing.removed(), DocumentRefusal.CONTENT_GONE);
        int number = query.version().orElse(filing.versions().size());
        refuse(number > filing.versions().size(), DocumentRefusal.VERSION_NOT_FOUND);
        var version = filing.versions().get(number - 1);
        int piece = query.piece().orElse(0);
        refuse(piece >= version.contents().size(), DocumentRefusal.VERSION_NOT_FOUND);
        var content = objects.open(version.contents().get(piece))
                .orElseThrow(() -> new Refusal(DocumentRefusal.CONTENT_GONE));
        return new DownloadDocument.Response(
                filing.name(),
                version.mediaType(),
                number,
                version.size(),
                version.checksum(),
                version.contents().size(),
                Octets.of(content));
    }

    private @Nullable Filing filing(DocumentId id) {
        @Nullable Filing filing = null;
        var events = log.readEvents(id.toString(), 0);
        while (events.hasNext()) {
            if (events.next().getPayload() instanceof DocumentEvent event) filing = Filing.after(filing, event);
        }
        return filing;
    }
}
