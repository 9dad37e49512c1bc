package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.DocumentId;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The questions about documents, and their answers. */
public sealed interface DocumentQueries {
    /** Asks for one of the documents. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetDocument(DocumentId documentId) implements DocumentQueries, Query<DocumentFound> {}

    /** The document and how current it is. */
    record DocumentFound(FiledDocument document, Freshness freshness) {}

    /** Asks for documents, newest first; what is left out does not narrow the list, but only those that count are listed. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListDocuments(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<DocumentState> state,
            List<DocumentKind> kind,
            Optional<@Size(max = 200) String> q,
            Optional<@Size(max = 64) String> checksum)
            implements DocumentQueries, Query<DocumentsFound> {}

    /** A page of documents; {@code total} counts all pages. */
    record DocumentsFound(
            List<FiledDocument> documents, Optional<String> nextCursor, long total, Freshness freshness) {}
}
