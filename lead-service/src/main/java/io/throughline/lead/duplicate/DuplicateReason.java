package io.throughline.lead.duplicate;

/** Why a record is taken for the same person or organisation (L6). */
public enum DuplicateReason {
    /** The same e-mail address. */
    EMAIL,
    /** The same telephone number, however it was written. */
    PHONE,
    /** The same name of a person, whatever the case, accents and order of its words. */
    NAME,
    /** The same organisation, whatever its legal form. */
    ORGANISATION
}
