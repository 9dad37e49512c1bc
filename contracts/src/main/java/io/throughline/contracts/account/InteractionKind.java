package io.throughline.contracts.account;

/** What kind of touch an interaction was (A20, A24). */
public enum InteractionKind {
    /** A telephone call (通话). */
    CALL,
    /** A visit or meeting (拜访). */
    VISIT,
    /** A message: e-mail, text message, letter (消息). */
    MESSAGE,
    /** Something a customer said about us (评价). */
    REMARK,
    /** Something a customer did on a web page or at an event (行为). */
    ACTIVITY
}
