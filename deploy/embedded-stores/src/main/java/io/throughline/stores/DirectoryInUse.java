package io.throughline.stores;

import java.nio.file.Path;

/** Another process has taken the data directory. */
public final class DirectoryInUse extends StoreFailure {

    /** Names the directory and the id of the process that has it. */
    public DirectoryInUse(Path directory, String pid) {
        super("The data directory " + directory + " is in use by process " + pid + ".");
    }
}
