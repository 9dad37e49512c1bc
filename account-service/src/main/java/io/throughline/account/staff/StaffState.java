package io.throughline.account.staff;

/** Whether somebody works here. */
public enum StaffState {
    /** He works here. */
    WORKING,
    /** He leaves: others take what he answers for. */
    LEAVING,
    /** He left, and nothing is left with him. */
    LEFT
}
