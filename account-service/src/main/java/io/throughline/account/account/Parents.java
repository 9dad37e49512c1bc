package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import java.util.Optional;

/** Whose branch each account is, from the moment on at which it was acknowledged. */
@FunctionalInterface
interface Parents {

    /** The account that this one is a branch of. */
    Optional<CustomerId> of(CustomerId account);
}
