package io.throughline.account.commission;

/** Where a commission stands. */
public enum CommissionState {
    /** It waits for approval. */
    EARNED,
    /** It is to be paid. */
    APPROVED,
    /** It was paid. */
    PAID,
    /** The opportunity is not won after all. */
    REVERSED,
    /** The same, and it had been paid: it is to be claimed back. */
    TO_CLAIM_BACK;

    /** Whether the opportunity is won. */
    boolean isDue() {
        return switch (this) {
            case EARNED, APPROVED, PAID -> true;
            case REVERSED, TO_CLAIM_BACK -> false;
        };
    }

    /** Where it stands when the opportunity is opened again. */
    static CommissionState reversed(boolean paid) {
        return paid ? TO_CLAIM_BACK : REVERSED;
    }
}
