package io.throughline.contracts.account;

/**
 * What an account says in a field of the house's own, with what the field was called at that moment.
 *
 * @param field the name of the field
 * @param value in the one form in which values of its kind are written
 * @param searchable whether customers are found by it
 */
public record FieldValue(String field, String label, String labelZh, String value, boolean searchable) {}
