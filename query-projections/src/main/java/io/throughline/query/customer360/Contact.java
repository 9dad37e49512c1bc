package io.throughline.query.customer360;

import io.throughline.contracts.account.ContactId;
import java.util.Optional;

/** A person to talk to (A6). */
public record Contact(
        ContactId contactId, String name, Optional<String> position, Optional<String> email, Optional<String> phone) {}
