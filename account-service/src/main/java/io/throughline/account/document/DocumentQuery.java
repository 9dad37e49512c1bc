package io.throughline.account.document;

import io.throughline.contracts.account.DocumentId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Octets;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** What is asked about what is in a document. The log itself answers. */
public sealed interface DocumentQuery {

    /** One piece of a document. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({})
    record DownloadDocument(
            @NotNull DocumentId documentId, Optional<@Min(1) Integer> version, Optional<@Min(0) Integer> piece)
            implements DocumentQuery, Query<DownloadDocument.Response> {

        /** The piece, with what is known of the whole. */
        public record Response(
                String name, String mediaType, int version, long size, String checksum, int pieces, Octets content) {}
    }
}
