package io.throughline.platform.log;

import org.axonframework.common.AxonNonTransientException;

/** A command lost a claim to another owner; none of its events is stored. Doors see {@link Claim#refusal} instead. */
final class ClaimTakenException extends AxonNonTransientException {

    private final transient Claim claim;
    private final String holder;

    ClaimTakenException(Claim claim, String holder) {
        super("Somebody else holds a claim of the kind " + claim.kind());
        this.claim = claim;
        this.holder = holder;
    }

    /** The claim that was wanted. */
    Claim claim() {
        return claim;
    }

    /** Who holds it: the id of a record. */
    String holder() {
        return holder;
    }
}
