package io.throughline.platform.document;

import java.util.List;
import java.util.Optional;

/**
 * Some of the documents that were asked for.
 *
 * @param documents in the order asked for
 * @param next the cursor of the next page; empty when this is the last
 */
public record Page<T>(List<Document<T>> documents, Optional<String> next) {

    /** The contents alone. */
    public List<T> contents() {
        return documents.stream().map(Document::content).toList();
    }
}
