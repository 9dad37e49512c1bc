package io.throughline.platform.operation;

import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.log.RecordHistory.Place;
import io.throughline.platform.operation.OperationTable.UndoCommandAt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the commands that came from one source, by reading the log. Undoing an operation or an import is rare, and an index
 * of sources would be written with every event.
 */
final class SourcedCommands {

    private final RecordHistory history;
    private final KnownCompensations compensations;

    SourcedCommands(RecordHistory history, KnownCompensations compensations) {
        this.history = history;
        this.compensations = compensations;
    }

    /** Those of this process's records between two positions, the last first. */
    List<UndoCommandAt> ofSource(Predicate<String> source, long after, long until) {
        var last = new ArrayList<Place>();
        history.scan(after, until, place -> {
            if (place.provenance().source().filter(source).isEmpty() || !compensations.concern(place.type())) return;
            if (!last.isEmpty() && place.isOfTheCommandOf(last.getLast())) last.removeLast();
            last.add(place);
        });
        var found = new ArrayList<UndoCommandAt>(last.size());
        for (var place : last.reversed()) {
            found.add(new UndoCommandAt(found.size() + 1, place.aggregateId(), place.sequence()));
        }
        return found;
    }
}
