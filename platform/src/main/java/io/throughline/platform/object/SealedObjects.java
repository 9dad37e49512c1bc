package io.throughline.platform.object;

import com.google.common.collect.Iterables;
import io.throughline.contracts.ContentAddress;
import io.throughline.platform.seal.SealedBytes;
import io.throughline.platform.seal.SubjectKeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pieces of customers' files, sealed on the way in and opened on the way out. */
public final class SealedObjects {

    private static final Logger LOG = LoggerFactory.getLogger(SealedObjects.class);
    private static final String PLACE = "objects";
    private static final int AT_ONCE = 1_000;

    private final ObjectStore store;
    private final SubjectKeys keys;
    private final SealedBytes seal;

    /** Seals with these keys what is kept there. */
    public SealedObjects(ObjectStore store, SubjectKeys keys) {
        this.store = store;
        this.keys = keys;
        this.seal = new SealedBytes(keys, PLACE);
    }

    /** Puts a piece there with the command that is being handled, to wait until it is kept; empty when its owner was erased. */
    public Optional<ContentAddress> putWithCommand(UUID owner, byte[] plain) {
        return seal.seal(owner, plain).map(stored -> {
            CurrentUnitOfWork.get().onPrepareCommit(unused -> store.put(owner, stored));
            return ContentAddress.of(owner, stored);
        });
    }

    /** The piece; empty when there is none, or its owner was erased. */
    public Optional<byte[]> open(ContentAddress address) {
        return store.get(address).flatMap(stored -> seal.open(address.owner(), stored));
    }

    /**
     * Keeps pieces with the command that is being handled: when all is decided, and before its events are stored, so that no
     * event ever speaks of what is not there. A command that is refused or only tried keeps nothing.
     */
    public void keepWithCommand(List<ContentAddress> addresses) {
        CurrentUnitOfWork.get()
                .onPrepareCommit(unused -> addresses.forEach(address -> {
                    if (!store.keep(address)) throw new DamagedContent(address);
                }));
    }

    /**
     * Deletes what belongs to those whose keys were destroyed: what is sealed with them can never be read again. Of whom there
     * is no key at all, as after a database came back from an older backup, nothing is touched.
     */
    void deleteErased() {
        for (var some : Iterables.partition(store.owners(), AT_ONCE)) {
            for (UUID erased : keys.destroyed(some)) {
                store.delete(erased);
                LOG.info("The files of {} were deleted: he was erased", erased);
            }
        }
    }
}
