package io.throughline.contracts.account;

/** How a contact stands to another of the same customer. */
public record ContactTie(ContactRelation relation, ContactId other) {}
