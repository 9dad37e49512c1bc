package io.throughline.platform.search;

/** The way to the search indexes of the house. */
public interface SearchIndexes {

    /** The index of this type, whether it is there or not. Does not wait for the server. */
    <T> SearchIndex<T> of(IndexType<T> type);

    /** Whether search answers now. */
    boolean ready();
}
