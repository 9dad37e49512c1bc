package io.throughline.query.board;

/** A record of any kind: what all of them have in common can be read and put in. */
public interface Headed<T> {
    /** What all records have in common. */
    RecordHead head();

    /** The same record with another head. */
    T of(RecordHead other);
}
