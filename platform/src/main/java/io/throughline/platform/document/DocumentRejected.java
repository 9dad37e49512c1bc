package io.throughline.platform.document;

/** A store does not take a document because of what is in it: a character it cannot keep, a value too long to be indexed. */
public final class DocumentRejected extends RuntimeException {

    /** With what the store says about it. */
    public DocumentRejected(String reason) {
        super(reason);
    }
}
