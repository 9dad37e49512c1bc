package io.throughline.account.trade;

import java.time.Instant;

/** How far it has come with a customer who may be lost. */
sealed interface ChurnState {

    /** Nothing tells that he is, or he is back. */
    record Active() implements ChurnState {}

    /** Somebody is to decide. */
    record Warned() implements ChurnState {}

    /** Measures are taken until then. */
    record Deferred(Instant until) implements ChurnState {}

    /** He was given up. */
    record Lost() implements ChurnState {}
}
