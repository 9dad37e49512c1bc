package io.throughline.standalone.importing;

/** Something is wrong with the plan or the files; the message says it in full. */
public final class ImportException extends RuntimeException {

    ImportException(String message) {
        super(message);
    }
}
