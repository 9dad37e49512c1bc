package io.throughline.platform.document;

/**
 * A document as it is stored.
 *
 * @param position the position in the log of the last event that changed it
 */
public record Document<T>(String id, long position, T content) {}
