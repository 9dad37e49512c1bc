package io.throughline.contracts.desk;

/** How urgent a request is. */
public enum Priority {
    /** Everything stands still (紧急). */
    CRITICAL,
    /** Important work is hindered (高). */
    HIGH,
    /** Ordinary (中). */
    MODERATE,
    /** Can wait (低). */
    LOW
}
