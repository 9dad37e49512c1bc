package io.throughline.standalone.cli;

import io.throughline.standalone.UserDirectories;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which suite is meant; mixed into every subcommand that has to do with one. */
public final class DataDirectoryOption {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the suite keeps everything (default: $XDG_DATA_HOME/throughline,"
                    + " else ~/.local/share/throughline).")
    private Path directory = UserDirectories.data();

    /** The directory, absolute. */
    public Path directory() {
        return directory.toAbsolutePath().normalize();
    }
}
