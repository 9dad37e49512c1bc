package io.throughline.contracts.lead;

/** Who is told that nobody is in touch with a lead; the step after the last is the pool (U3). */
public enum LeadEscalationLevel {
    /** Whoever is responsible (负责人). */
    OWNER,
    /** Whom he reports to (主管). */
    SUPERVISOR
}
