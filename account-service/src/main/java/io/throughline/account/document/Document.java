package io.throughline.account.document;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.document.Contents.Finding;
import io.throughline.account.document.DocumentCommand.RemoveDocument;
import io.throughline.account.document.DocumentCommand.RenameDocument;
import io.throughline.account.document.DocumentCommand.RestoreDocument;
import io.throughline.account.document.DocumentCommand.ReviseDocument;
import io.throughline.account.document.DocumentCommand.UploadDocument;
import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;
import io.throughline.contracts.account.DocumentId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A file of a customer. It comes in as its first version; another version takes the place of the last, and all stay readable.
 * It may be renamed, removed and restored. It belongs to the customer: whoever sees him sees it (A27).
 */
@Aggregate
class Document {

    @AggregateIdentifier
    private DocumentId id;

    private Filing filing;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns everything
    Document() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(UploadDocument command, Caller caller, CustomerDirectory customers, Contents contents) {
        var customer = customers
                .seeForNew(command.customerId(), caller, AccountRefusal.CUSTOMER_NOT_FOUND)
                .customerId();
        var found = found(command.contents(), command.name(), customer, customers, contents);
        apply(new DocumentUploaded(
                command.documentId(),
                customer,
                command.name(),
                command.kind(),
                command.contents(),
                found.size(),
                found.mediaType(),
                found.checksum()));
    }

    @CommandHandler
    void handle(ReviseDocument command, Caller caller, CustomerDirectory customers, Contents contents) {
        var customer = seen(command, caller, customers);
        refuse(filing.removed(), DocumentRefusal.DOCUMENT_REMOVED);
        if (command.contents().equals(filing.last().contents())) return;
        var found = found(command.contents(), filing.name(), customer, customers, contents);
        apply(new DocumentRevised(
                id,
                customer,
                filing.versions().size() + 1,
                command.contents(),
                found.size(),
                found.mediaType(),
                found.checksum(),
                command.note()));
    }

    @CommandHandler
    void handle(RenameDocument command, Caller caller, CustomerDirectory customers) {
        var customer = seen(command, caller, customers);
        refuse(filing.removed(), DocumentRefusal.DOCUMENT_REMOVED);
        if (command.name().equals(filing.name()) && command.kind() == filing.kind()) return;
        apply(new DocumentRenamed(id, customer, command.name(), command.kind()));
    }

    @CommandHandler
    void handle(RemoveDocument command, Caller caller, CustomerDirectory customers) {
        var customer = seen(command, caller, customers);
        if (!filing.removed()) apply(new DocumentRemoved(id, customer, command.reason()));
    }

    @CommandHandler
    void handle(RestoreDocument command, Caller caller, CustomerDirectory customers) {
        var customer = seen(command, caller, customers);
        if (filing.removed()) apply(new DocumentRestored(id, customer, command.reason()));
    }

    @EventSourcingHandler
    void on(DocumentEvent event) {
        id = event.documentId();
        filing = Filing.after(filing, event);
    }

    private CustomerId seen(DocumentCommand command, Caller caller, CustomerDirectory customers) {
        return customers.see(filing.customerId(), caller, command.notFound()).customerId();
    }

    /** Pieces that were stored for a prospect count as those of the customer he turned out to be. */
    private static Finding found(
            List<ContentAddress> pieces,
            String name,
            CustomerId customer,
            CustomerDirectory customers,
            Contents contents) {
        var his = pieces.stream()
                .allMatch(piece -> customers.idOf(new CustomerId(piece.owner())).equals(customer));
        refuse(!his, DocumentRefusal.CONTENT_NOT_FOUND);
        return contents.take(pieces, name).orElseThrow(() -> new Refusal(DocumentRefusal.CONTENT_NOT_FOUND));
    }
}
