package io.throughline.query.board;

import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;
import io.throughline.contracts.account.DocumentId;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a customer as it stands now (A27).
 *
 * @param current its newest version
 * @param versions all versions, the newest in front; the last 50
 * @param reason why it was removed or restored last
 */
public record FiledDocument(
        DocumentId documentId,
        RecordHead head,
        DocumentState state,
        String name,
        DocumentKind kind,
        DocumentVersion current,
        List<DocumentVersion> versions,
        Optional<String> reason)
        implements Headed<FiledDocument> {

    private static final int MOST_VERSIONS = 50;

    @Override
    public FiledDocument of(RecordHead other) {
        return new FiledDocument(documentId, other, state, name, kind, current, versions, reason);
    }

    /** The same without its versions, as a part of its customer. */
    public FiledDocument brief() {
        return new FiledDocument(documentId, head, state, name, kind, current, List.of(), reason);
    }

    /** The document after this event; null when its beginning is not known here. */
    static @Nullable FiledDocument after(@Nullable FiledDocument before, DocumentEvent event, Recorded<?> recorded) {
        if (event instanceof DocumentUploaded uploaded) return uploaded(uploaded, recorded);
        return before == null ? null : before.next(event, recorded);
    }

    private static FiledDocument uploaded(DocumentUploaded event, Recorded<?> recorded) {
        var first = new DocumentVersion(
                1,
                event.size(),
                event.mediaType(),
                event.checksum(),
                Optional.empty(),
                Who.of(recorded.provenance().author()),
                recorded.occurredAt());
        return new FiledDocument(
                event.documentId(),
                RecordHead.of(event, recorded),
                DocumentState.CURRENT,
                event.name(),
                event.kind(),
                first,
                List.of(first),
                Optional.empty());
    }

    private FiledDocument next(DocumentEvent event, Recorded<?> recorded) {
        var changed = of(head.after(event, recorded));
        return switch (event) {
            case DocumentUploaded unused -> changed;
            case DocumentRevised e -> changed.with(version(e, recorded));
            case DocumentRenamed e -> changed.called(e.name(), e.kind());
            case DocumentRemoved e -> changed.standing(DocumentState.REMOVED, e.reason());
            case DocumentRestored e -> changed.standing(DocumentState.CURRENT, e.reason());
        };
    }

    private static DocumentVersion version(DocumentRevised event, Recorded<?> recorded) {
        return new DocumentVersion(
                event.version(),
                event.size(),
                event.mediaType(),
                event.checksum(),
                event.note(),
                Who.of(recorded.provenance().author()),
                recorded.occurredAt());
    }

    private FiledDocument with(DocumentVersion newest) {
        var all = Stream.concat(Stream.of(newest), versions.stream())
                .limit(MOST_VERSIONS)
                .toList();
        return new FiledDocument(documentId, head, state, name, kind, newest, all, reason);
    }

    private FiledDocument called(String other, DocumentKind otherKind) {
        return new FiledDocument(documentId, head, state, other, otherKind, current, versions, reason);
    }

    private FiledDocument standing(DocumentState other, String why) {
        return new FiledDocument(documentId, head, other, name, kind, current, versions, Optional.of(why));
    }
}
