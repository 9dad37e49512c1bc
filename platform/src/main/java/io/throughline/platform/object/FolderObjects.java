package io.throughline.platform.object;

import io.throughline.contracts.ContentAddress;
import io.throughline.platform.message.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pieces of files in a folder of this machine: {@code kept} and {@code waiting} have a folder for each owner, in which each
 * piece is a file with the checksum as its name. A piece is written and forced to the disk under another name, in {@code
 * writing}, and only then gets its own: whoever dies in between leaves a file that nobody finds and that is swept.
 */
public final class FolderObjects implements ObjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderObjects.class);

    private final Path writing;
    private final Path waiting;
    private final Path kept;

    /** Keeps them below this folder, which is made when it is missing. */
    public FolderObjects(Path root) {
        this.writing = root.resolve("writing");
        this.waiting = root.resolve("waiting");
        this.kept = root.resolve("kept");
        attempt(() -> {
            for (var folder : List.of(writing, waiting, kept)) Files.createDirectories(folder);
            force(root);
        });
    }

    @Override
    public ContentAddress put(UUID owner, byte[] content) {
        var address = ContentAddress.of(owner, content);
        if (Files.exists(in(kept, address))) return address;
        attempt(() -> {
            var written = write(content);
            var his = folderOf(waiting, owner);
            Files.move(written, his.resolve(address.digest()), StandardCopyOption.ATOMIC_MOVE);
            force(his);
        });
        return address;
    }

    @Override
    public boolean keep(ContentAddress address) {
        try {
            var his = folderOf(kept, address.owner());
            Files.move(in(waiting, address), his.resolve(address.digest()), StandardCopyOption.ATOMIC_MOVE);
            force(his);
            return true;
        } catch (NoSuchFileException e) {
            return Files.exists(in(kept, address));
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Optional<byte[]> get(ContentAddress address) {
        // once more in the first place: it may have been kept between the first look and the second
        return read(in(kept, address))
                .or(() -> read(in(waiting, address)))
                .or(() -> read(in(kept, address)))
                .map(content -> {
                    if (!ContentAddress.of(address.owner(), content).equals(address)) throw new DamagedContent(address);
                    return content;
                });
    }

    @Override
    public Set<UUID> owners() {
        Set<UUID> owners = new TreeSet<>();
        for (var folder : List.of(kept, waiting)) {
            children(folder)
                    .forEach(child ->
                            owners.add(UUID.fromString(child.getFileName().toString())));
        }
        return owners;
    }

    @Override
    public void delete(UUID owner) {
        for (var folder : List.of(kept, waiting)) {
            var his = folder.resolve(owner.toString());
            children(his).forEach(FolderObjects::remove);
            remove(his);
            attempt(() -> force(folder));
        }
    }

    @Override
    public int sweep(Instant before) {
        int swept = 0;
        for (var file : children(writing)) if (isOlder(file, before)) remove(file);
        for (var his : children(waiting)) {
            for (var file : children(his)) {
                if (!isOlder(file, before)) continue;
                remove(file);
                swept++;
            }
        }
        return swept;
    }

    private static Path in(Path folder, ContentAddress address) {
        return folder.resolve(address.owner().toString()).resolve(address.digest());
    }

    private Path write(byte[] content) throws IOException {
        var file = Files.createTempFile(writing, "piece", null);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
        return file;
    }

    /** The folder of an owner, made when it is missing; then its entry in the folder above is made durable, too. */
    private static Path folderOf(Path folder, UUID owner) throws IOException {
        var his = folder.resolve(owner.toString());
        if (Files.isDirectory(his)) return his;
        Files.createDirectories(his);
        force(folder);
        return his;
    }

    /** Forces the names in a folder to the disk: a file that is on it under no name is lost. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(children::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unavailable(e);
        }
        return children;
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false; // kept meanwhile
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void remove(Path file) {
        attempt(() -> Files.deleteIfExists(file));
    }

    private static Refusal unavailable(IOException failure) {
        LOG.warn("The folder of files cannot be used: {}", failure.toString());
        var refusal = new Refusal(ObjectRefusal.FILES_UNAVAILABLE);
        refusal.addSuppressed(failure);
        return refusal;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }
}
