package io.throughline.platform.message;

/**
 * A question answered with {@code R}. The Java record that implements it has the name of its rpc, the components of its
 * request message and a {@link io.throughline.platform.identity.Requires} that says who may ask.
 *
 * @param <R> the answer: a record with the components of the rpc's response message
 */
public interface Query<R> {}
