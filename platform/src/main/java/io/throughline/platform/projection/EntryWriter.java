package io.throughline.platform.projection;

import io.throughline.platform.projection.ProjectionBatch.PositionedChange;
import io.throughline.platform.search.IndexState;
import java.util.List;
import java.util.Optional;

/** Where the entry changes of a projection go. */
interface EntryWriter {

    /** For projections without entries. */
    EntryWriter NONE = new EntryWriter() {
        @Override
        public boolean reachable() {
            return true;
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void write(List<PositionedChange> changes) {}

        @Override
        public void refuseRejected(long position) {}

        @Override
        public void show(long position) {}

        @Override
        public boolean isWhole(Optional<IndexState> bound) {
            return true;
        }

        @Override
        public void renew() {}
    };

    /** Whether the server that the entries belong to answers. */
    boolean reachable();

    /** Whether entries can be written now: the server answers, and the index is the right one. */
    boolean ready();

    /** Writes all of them, in their order; joins the transaction in which the position moves on. */
    void write(List<PositionedChange> changes);

    /** Throws if the index rejected an entry of the event at this position before, so that the event becomes a dead letter. */
    void refuseRejected(long position);

    /** Returns when searches see everything that was written for events up to this position. */
    void show(long position);

    /**
     * Looks whether the index is the one that the position stands for, and whether it has everything that was written to
     * it. Until it was found to be so, entries cannot be written.
     *
     * @param bound the index as the position knows it
     */
    boolean isWhole(Optional<IndexState> bound);

    /** A new, empty index, for which the position stands from now on; joins the transaction that sets it back. */
    void renew();
}
