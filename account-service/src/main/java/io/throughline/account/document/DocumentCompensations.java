package io.throughline.account.document;

import io.throughline.account.document.DocumentCommand.RemoveDocument;
import io.throughline.account.document.DocumentCommand.RenameDocument;
import io.throughline.account.document.DocumentCommand.RestoreDocument;
import io.throughline.account.document.DocumentCommand.ReviseDocument;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to a document is taken back. A version is not unsaid: the one before becomes the newest again. */
@Component
final class DocumentCompensations implements Compensations<DocumentEvent> {

    @Override
    public Class<DocumentEvent> family() {
        return DocumentEvent.class;
    }

    @Override
    public Compensation of(DocumentEvent event) {
        var removal = Compensation.touching("removal");
        return switch (event) {
            case DocumentUploaded e ->
                Compensation.touching("document").by(new RemoveDocument(e.documentId(), Compensation.REASON));
            case DocumentRevised unused ->
                Compensation.touching("content")
                        .by(
                                before -> before.last(
                                                DocumentEvent.class,
                                                last -> revising(last).isPresent())
                                        .flatMap(DocumentCompensations::revising),
                                UndoRefusal.NOTHING_BEFORE);
            case DocumentRenamed unused ->
                Compensation.touching("name")
                        .by(
                                before -> before.last(
                                                DocumentEvent.class,
                                                last -> naming(last).isPresent())
                                        .flatMap(DocumentCompensations::naming),
                                UndoRefusal.NOTHING_BEFORE);
            case DocumentRemoved e -> removal.by(new RestoreDocument(e.documentId(), Compensation.REASON));
            case DocumentRestored e -> removal.by(new RemoveDocument(e.documentId(), Compensation.REASON));
        };
    }

    /** The command that gives it the content that an event gave it. */
    private static Optional<ReviseDocument> revising(DocumentEvent event) {
        return switch (event) {
            case DocumentUploaded e ->
                Optional.of(new ReviseDocument(e.documentId(), e.contents(), Optional.of(Compensation.REASON)));
            case DocumentRevised e ->
                Optional.of(new ReviseDocument(e.documentId(), e.contents(), Optional.of(Compensation.REASON)));
            case DocumentRenamed unused -> Optional.empty();
            case DocumentRemoved unused -> Optional.empty();
            case DocumentRestored unused -> Optional.empty();
        };
    }

    /** The command that gives it the name that an event gave it. */
    private static Optional<RenameDocument> naming(DocumentEvent event) {
        return switch (event) {
            case DocumentUploaded e -> Optional.of(new RenameDocument(e.documentId(), e.name(), e.kind()));
            case DocumentRenamed e -> Optional.of(new RenameDocument(e.documentId(), e.name(), e.kind()));
            case DocumentRevised unused -> Optional.empty();
            case DocumentRemoved unused -> Optional.empty();
            case DocumentRestored unused -> Optional.empty();
        };
    }
}
