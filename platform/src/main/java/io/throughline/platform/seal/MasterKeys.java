package io.throughline.platform.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * The keys that wrap the subjects' keys, read from a file: one line per key, its id and its 32 bytes in base64. The first
 * one wraps, all of them unwrap, so a new first line begins a rotation. Whoever has this file and the database can read
 * all personal data; whoever loses it, none.
 */
final class MasterKeys {

    private final Map<String, SecretKey> keys;
    private final String current;

    private MasterKeys(Map<String, SecretKey> keys) {
        this.keys = keys;
        this.current = keys.keySet().iterator().next();
    }

    /** A master key and what it wrapped. */
    record Wrapped(String masterKey, byte[] bytes) {}

    static MasterKeys read(Path file) {
        try {
            refuseIfOthersMayRead(file);
            var keys = new LinkedHashMap<String, SecretKey>();
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.strip().split("\\s+", 2);
                if (parts.length != 2) throw new IllegalArgumentException("a line is not an id and a key");
                keys.put(parts[0], Aes.key(Base64.getDecoder().decode(parts[1])));
            }
            if (keys.isEmpty()) throw new IllegalArgumentException("it holds no key");
            return new MasterKeys(keys);
        } catch (IOException | IllegalArgumentException e) {
            throw new SealFailure("The master key file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Writes a file with a new key, unless somebody else just did; only its owner may read it. */
    static MasterKeys create(Path file) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        var text = "# Keep a copy of this file apart from the database: without it no personal data can be read.\n" + id
                + " " + Base64.getEncoder().encodeToString(Aes.newKey().getEncoded()) + "\n";
        try {
            var directory = Files.createDirectories(file.toAbsolutePath().getParent());
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var written = Files.createTempFile(directory, "master-key", ".new", onlyOwner);
            try {
                Files.writeString(written, text);
                Files.createLink(file, written); // appears whole or not at all, and never replaces another's
            } catch (FileAlreadyExistsException e) {
                return read(file);
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new SealFailure("The master key file " + file + " cannot be written: " + e.getMessage(), e);
        }
        return read(file);
    }

    Set<String> ids() {
        return keys.keySet();
    }

    Wrapped wrap(UUID subject, SecretKey key) {
        return new Wrapped(current, Aes.encrypt(key(current), context(subject, current), key.getEncoded()));
    }

    SecretKey unwrap(UUID subject, Wrapped wrapped) {
        var master = keys.get(wrapped.masterKey());
        if (master == null) throw new SealFailure("The master key " + wrapped.masterKey() + " is not in the key file");
        try {
            return Aes.key(Aes.decrypt(master, context(subject, wrapped.masterKey()), wrapped.bytes()));
        } catch (AEADBadTagException e) {
            throw new SealFailure("The key of " + subject + " was altered or wrapped by another master key", e);
        }
    }

    /** What only the holder of this key can have made. */
    byte[] proof(String id) {
        return Aes.encrypt(key(id), proofContext(id), new byte[0]);
    }

    boolean proves(String id, byte[] proof) {
        var key = keys.get(id);
        if (key == null) return false;
        try {
            return Aes.decrypt(key, proofContext(id), proof).length == 0;
        } catch (AEADBadTagException e) {
            return false;
        }
    }

    private SecretKey key(String id) {
        return Objects.requireNonNull(keys.get(id));
    }

    private static byte[] context(UUID subject, String master) {
        return ("subject key\n" + subject + '\n' + master).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] proofContext(String id) {
        return ("proof\n" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        var granted = Files.getPosixFilePermissions(file);
        if (granted.contains(PosixFilePermission.OTHERS_READ)
                || granted.contains(PosixFilePermission.OTHERS_WRITE)
                || granted.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new IllegalArgumentException("others may read or change it; give it mode 0600");
        }
    }
}
