package io.throughline.platform.search;

/**
 * One entry of a search index.
 *
 * @param id unique in the index; for an event its event id
 * @param version the position in the log that it is as of; an older one never replaces a newer one
 */
public record Entry<T>(String id, long version, T content) {}
