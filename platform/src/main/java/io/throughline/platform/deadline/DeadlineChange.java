package io.throughline.platform.deadline;

import java.time.Instant;

/** What an event does to a deadline. */
public sealed interface DeadlineChange {

    /** Which of the deadlines of its kind: mostly the id of a record; nothing that says who somebody is. */
    String key();

    /** It runs from this moment on; one that ran before runs anew. */
    record Start(String key, Instant since) implements DeadlineChange {}

    /** It no longer runs. */
    record End(String key) implements DeadlineChange {}
}
