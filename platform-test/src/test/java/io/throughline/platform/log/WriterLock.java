package io.throughline.platform.log;

import java.util.regex.Pattern;

/** The lock for which the writers of the log take turns. */
public final class WriterLock {

    /** Its key, as the log's own statement names it. */
    public static final long KEY = Long.parseLong(
            Pattern.compile("\\D+").matcher(AppendStatement.TAKE_LOCK).replaceAll(""));

    private WriterLock() {}
}
