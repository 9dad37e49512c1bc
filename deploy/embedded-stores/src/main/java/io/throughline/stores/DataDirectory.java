package io.throughline.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything one running suite keeps, owned by one process at a time. The kernel gives the lock
 * back when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the directory, creating it where needed; fails with {@link DirectoryInUse} when another process has it. */
    public static DataDirectory take(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("log"));
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(Host.directoryPermissions()));
            Path file = root.resolve("throughline.lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DirectoryInUse(root, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            channel.force(true);
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StoreFailure("The data directory " + root + " cannot be used: " + e, e);
        }
    }

    /** The directory itself, absolute. */
    public Path root() {
        return root;
    }

    /** Where a part of that name keeps its files. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The log file of a part. */
    Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // taken by this very JVM
            return null;
        }
    }
}
