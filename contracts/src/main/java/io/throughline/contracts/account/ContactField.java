package io.throughline.contracts.account;

/** One thing that is told of a contact and can be told no more. */
public enum ContactField {
    /** What he does there. */
    POSITION,
    /** His e-mail address. */
    EMAIL,
    /** His telephone number. */
    PHONE
}
