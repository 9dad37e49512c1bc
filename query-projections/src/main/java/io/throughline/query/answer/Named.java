package io.throughline.query.answer;

/** A part of an answer that names a member of the staff by his id, and takes his name when the answer is given. */
public interface Named<T> {
    /** The same with the name, when it is known. */
    T named(Names names);
}
