package io.throughline.query.timeline;

/** A record that an entry touches: what it is, such as {@code lead}, and its id. */
public record Reference(String type, String id) {}
