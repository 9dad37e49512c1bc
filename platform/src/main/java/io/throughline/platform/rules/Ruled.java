package io.throughline.platform.rules;

/**
 * Rules with their version; an event that they lead to carries the version, so that it can be explained for ever.
 *
 * @param version 0 for the built-in rules
 */
public record Ruled<R>(long version, R rules) {}
