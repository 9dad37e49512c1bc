package io.throughline.platform.message;

import java.util.Optional;
import java.util.UUID;

/**
 * A wish to change one record. The Java record that implements it has the name of its rpc, the components of its
 * request message, Jakarta constraints on them, and a {@link io.throughline.platform.identity.Requires} that says who may
 * send it. The component with Axon's {@code @TargetAggregateIdentifier} names the record to change.
 */
public interface Command {

    /**
     * What the command is refused with when the record does not exist. A record that the caller may not see must be
     * refused with the very same, so handlers take the code from here:
     * {@code caller.mustSee(owner, command.notFound())}. The sealed interface of an aggregate's commands names it once.
     */
    default RefusalCode notFound() {
        return PlatformRefusal.NOT_FOUND;
    }

    /**
     * The record whose history the events join, when it is another than the one that the command names: a member of the
     * staff has no history of his own, but is part of that of the staff. Revisions are those of this record.
     */
    default Optional<UUID> partOf() {
        return Optional.empty();
    }
}
