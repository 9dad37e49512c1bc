package io.throughline.platform.door;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, in the naming of the door that was used; empty for the request as a whole
 * @param description what would be right
 */
record Violation(String field, String description) {}
