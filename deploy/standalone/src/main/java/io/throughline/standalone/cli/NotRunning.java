package io.throughline.standalone.cli;

import java.nio.file.Path;

/** A command needs a running suite and there is none. */
public final class NotRunning extends RuntimeException {

    /** Names the data directory and says how to start its suite. */
    public NotRunning(Path dataDirectory) {
        super("No suite is running on " + dataDirectory + "; start one with: ./throughline up");
    }
}
