package io.throughline.platform.projection;

import io.throughline.platform.projection.ProjectionBatch.PositionedChange;
import java.util.List;

/** Where the entry changes of a projection go. */
interface EntryWriter {

    /** For projections without entries. */
    EntryWriter NONE = new EntryWriter() {
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
        public void clear() {}
    };

    /** Whether entries can be written now. */
    boolean ready();

    /** Writes all of them, in their order. */
    void write(List<PositionedChange> changes);

    /** Throws if the index rejected an entry of the event at this position before, so that the event becomes a dead letter. */
    void refuseRejected(long position);

    /** Returns when searches see everything that was written for events up to this position. */
    void show(long position);

    /** Removes every entry. */
    void clear();
}
