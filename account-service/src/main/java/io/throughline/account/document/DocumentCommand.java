package io.throughline.account.document;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.DocumentId;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.Octets;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about the files of customers (A27); the contract's comments say who may and what is refused. */
public sealed interface DocumentCommand extends Command {

    /** How many pieces a file may have. */
    int MOST_PIECES = 50;

    /** What no file is called: nothing that leads out of the folder in which somebody saves it. */
    String FILE_NAME = "(?!\\.{1,2}$)[^/\\\\\\n\\r\\t]*";

    @Override
    default RefusalCode notFound() {
        return DocumentRefusal.DOCUMENT_NOT_FOUND;
    }

    /** Store a piece of a file that is to become a document. It is no fact yet, so it records nothing. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record StoreContent(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull Octets content) implements DocumentCommand {

        /** How many bytes a piece may have. */
        static final int MOST_BYTES = 512 * 1024;

        @Override
        public RefusalCode notFound() {
            return AccountRefusal.CUSTOMER_NOT_FOUND;
        }
    }

    /** Make a document of what was stored. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record UploadDocument(
            @TargetAggregateIdentifier @NewId DocumentId documentId,
            @NotNull CustomerId customerId,

            @NotBlank @Size(max = 200) @Pattern(regexp = FILE_NAME)
            String name,

            @NotNull DocumentKind kind,
            @Size(min = 1, max = MOST_PIECES) List<ContentAddress> contents)
            implements DocumentCommand {}

    /** Put another version in the place of the last. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ReviseDocument(
            @TargetAggregateIdentifier @NotNull DocumentId documentId,
            @Size(min = 1, max = MOST_PIECES) List<ContentAddress> contents,
            Optional<@NotBlank @Size(max = 2000) String> note)
            implements DocumentCommand {}

    /** Call it something else, or count it as something else. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RenameDocument(
            @TargetAggregateIdentifier @NotNull DocumentId documentId,

            @NotBlank @Size(max = 200) @Pattern(regexp = FILE_NAME)
            String name,

            @NotNull DocumentKind kind)
            implements DocumentCommand {}

    /** Count it no longer. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RemoveDocument(
            @TargetAggregateIdentifier @NotNull DocumentId documentId,
            @NotBlank @Size(max = 2000) String reason) implements DocumentCommand {}

    /** Count it again. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RestoreDocument(
            @TargetAggregateIdentifier @NotNull DocumentId documentId,
            @NotBlank @Size(max = 2000) String reason) implements DocumentCommand {}
}
