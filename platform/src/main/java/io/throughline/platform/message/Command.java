package io.throughline.platform.message;

/**
 * A wish to change one record. The Java record that implements it has the name of its rpc, the components of its
 * request message, Jakarta constraints on them, and a {@link io.throughline.platform.identity.Requires} that says who may
 * send it. The component with Axon's {@code @TargetAggregateIdentifier} names the record to change.
 */
public interface Command {}
