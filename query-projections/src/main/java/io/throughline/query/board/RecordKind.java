package io.throughline.query.board;

/** What kind of record a {@link RecordDocument} holds. */
enum RecordKind {
    LEAD,
    OPPORTUNITY,
    QUOTE,
    ORDER,
    SERVICE_REQUEST,
    DOCUMENT
}
