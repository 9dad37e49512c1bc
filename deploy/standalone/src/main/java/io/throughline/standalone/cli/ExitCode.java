package io.throughline.standalone.cli;

/** What the exit status of every command means; the help says the same. */
public final class ExitCode {

    /** Done. */
    public static final int OK = 0;

    /** Refused or failed; the reason is on standard error. */
    public static final int FAILED = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** There is no running suite on the data directory, and the command needs one. */
    public static final int NOT_RUNNING = 3;

    /** The data directory or a port is in use. */
    public static final int IN_USE = 4;

    private ExitCode() {}
}
