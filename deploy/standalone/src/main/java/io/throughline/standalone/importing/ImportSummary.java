package io.throughline.standalone.importing;

import java.util.List;
import java.util.Map;

/**
 * What an import came to.
 *
 * @param plan the plan's name
 * @param dryRun whether nothing was recorded
 * @param complete whether it came to its end, rather than being stopped
 * @param rowsRead data rows in the files, each counted once
 * @param rowsPlaced rows of which everything was accepted
 * @param rowsRefused rows that are in an error file
 * @param commandsSent commands accepted, those included that had been accepted in an earlier run
 * @param eventsWritten how many events the commands recorded; what processes record in answer to them is not counted
 * @param rowsPerSecond rows read per second
 * @param counts what the plan tallies
 * @param treated how often each rule mended a row
 * @param refused rows kept out by each code
 * @param errorFiles where the rows are that could not be placed
 */
public record ImportSummary(
        String plan,
        boolean dryRun,
        boolean complete,
        long rowsRead,
        long rowsPlaced,
        long rowsRefused,
        long commandsSent,
        long eventsWritten,
        double seconds,
        double rowsPerSecond,
        Map<String, Object> counts,
        Map<String, Long> treated,
        Map<String, Long> refused,
        List<String> errorFiles) {}
