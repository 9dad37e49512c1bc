package io.throughline.account.document;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why account-service says no about files of customers. */
public enum DocumentRefusal implements RefusalCode {
    /** There is no such document, or the caller may not see it. */
    DOCUMENT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such document, or you may not see it."),
    /** It does not count at the moment. */
    DOCUMENT_REMOVED(RefusalKind.RULE, "The document was removed; restore it first."),
    /** There is no such version, or it has fewer pieces. */
    VERSION_NOT_FOUND(RefusalKind.NOT_FOUND, "The document has no such version, or the version no such piece."),
    /** What is in it is not handed out. */
    CONTENT_GONE(
            RefusalKind.NOT_FOUND,
            "The document was removed, or its customer was erased; what was removed can be restored."),
    /** A piece is too large for one request. */
    CONTENT_TOO_LARGE(RefusalKind.MALFORMED, "A piece has at most 524,288 bytes; divide the file into more pieces."),
    /** A piece was never stored for this customer, or waited too long. */
    CONTENT_NOT_FOUND(
            RefusalKind.RULE, "A piece of the file is not stored for this customer; store it, and use its address.");

    private final RefusalKind kind;
    private final String message;

    DocumentRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
