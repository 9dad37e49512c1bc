package io.throughline.contracts.staff;

/** Who takes a step of an appraisal. */
public enum Appraiser {
    /** The one whose target it is (本人). */
    EMPLOYEE,
    /** Somebody above him (上级). */
    SUPERVISOR
}
