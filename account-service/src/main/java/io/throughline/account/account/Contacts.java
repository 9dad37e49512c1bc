package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;

/** Whose contacts there are. It knows every contact from the moment on at which adding it was acknowledged. */
@FunctionalInterface
public interface Contacts {

    /** Whether this is a contact of this customer's account. */
    boolean has(CustomerId customerId, ContactId contactId);
}
