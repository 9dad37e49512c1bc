package io.throughline.contracts.account;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.List;
import java.util.Optional;

/** What happens to a file of a customer: uploaded, revised, renamed, removed, restored (A27). What is in it is kept elsewhere. */
public sealed interface DocumentEvent extends CustomerEvent {

    /** The document. */
    DocumentId documentId();

    /**
     * A file of a customer came in: the first version.
     *
     * @param contents where its pieces are kept, in their order
     * @param size how many bytes it has
     * @param mediaType what it was found to be, whatever its name says
     * @param checksum the SHA-256 checksum of the whole file, 64 hexadecimal digits
     */
    @EventName("document.uploaded")
    record DocumentUploaded(
            DocumentId documentId,
            CustomerId customerId,
            @PersonalData String name,
            DocumentKind kind,
            List<ContentAddress> contents,
            long size,
            String mediaType,
            @PersonalData String checksum)
            implements DocumentEvent {}

    /**
     * Another version took the place of the last one, which stays readable.
     *
     * @param version its number; the first version has the number 1
     * @param contents where its pieces are kept, in their order
     * @param size how many bytes it has
     * @param mediaType what it was found to be
     * @param checksum the SHA-256 checksum of the whole file, 64 hexadecimal digits
     * @param note what is different
     */
    @EventName("document.revised")
    record DocumentRevised(
            DocumentId documentId,
            CustomerId customerId,
            int version,
            List<ContentAddress> contents,
            long size,
            String mediaType,
            @PersonalData String checksum,
            @PersonalData Optional<String> note)
            implements DocumentEvent {}

    /** It has another name, or counts as something else. */
    @EventName("document.renamed")
    record DocumentRenamed(
            DocumentId documentId,
            CustomerId customerId,
            @PersonalData String name,
            DocumentKind kind) implements DocumentEvent {}

    /** It counts no longer, and is not handed out. */
    @EventName("document.removed")
    record DocumentRemoved(
            DocumentId documentId,
            CustomerId customerId,
            @PersonalData String reason) implements DocumentEvent {}

    /** It counts again. */
    @EventName("document.restored")
    record DocumentRestored(
            DocumentId documentId,
            CustomerId customerId,
            @PersonalData String reason) implements DocumentEvent {}
}
