package io.throughline.platform.message;

import java.util.List;

/**
 * What became of a command that was accepted; its events are durable.
 *
 * @param id the record that was asked to change
 * @param revision its revision afterwards: the sequence number of its last event
 * @param consistencyToken hand this to a query to be sure that it has seen this command
 * @param outcome what the command's handler returned, where there is more than one possibility; else empty
 * @param wouldRecord with validate-only: the events that would have been recorded
 * @param eventsRecorded how many events this very call recorded: none when the same request was answered before
 */
public record Accepted(
        String id,
        long revision,
        String consistencyToken,
        String outcome,
        List<PlannedEvent> wouldRecord,
        @Beside int eventsRecorded) {

    /** An event that a command would record: its stable name, the revision of its shape, its content as JSON. */
    public record PlannedEvent(String name, int revision, String json) {}
}
