package io.throughline.standalone;

import java.nio.file.Path;

/** Where this user's programs keep their things, by the XDG rules. */
public final class UserDirectories {

    private UserDirectories() {}

    /** Where a suite keeps everything unless it is told otherwise. */
    public static Path data() {
        return base("XDG_DATA_HOME", ".local/share").resolve("throughline");
    }

    static Path cache() {
        return base("XDG_CACHE_HOME", ".cache");
    }

    private static Path base(String variable, String otherwise) {
        String set = System.getenv(variable);
        boolean usable = set != null && Path.of(set).isAbsolute(); // the rules ignore relative ones
        return usable ? Path.of(set) : Path.of(System.getProperty("user.home"), otherwise);
    }
}
