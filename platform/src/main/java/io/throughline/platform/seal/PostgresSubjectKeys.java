package io.throughline.platform.seal;

import static java.util.Objects.requireNonNull;

import io.throughline.platform.lookup.JointLookup;
import io.throughline.platform.seal.MasterKeys.Wrapped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Subjects' keys in PostgreSQL, wrapped by a master key, the most recent ones also in memory. */
public final class PostgresSubjectKeys implements SubjectKeys, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSubjectKeys.class);

    private static final int TOGETHER = 256;

    private final KeyTable table;
    private final MasterKeys master;
    private final RecentKeys recent;
    private final JointLookup<UUID, Optional<SecretKey>> found = new JointLookup<>(TOGETHER, this::load);
    private final JointLookup<UUID, Optional<SecretKey>> obtained = new JointLookup<>(TOGETHER, this::obtainAll);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("destroyed-keys").factory());
    private OffsetDateTime watchedUntil;

    private PostgresSubjectKeys(KeyTable table, MasterKeys master, int remembered) {
        this.table = table;
        this.master = master;
        this.recent = new RecentKeys(remembered);
        this.watchedUntil = table.now();
        var unused = watch.scheduleWithFixedDelay(this::forgetDestroyed, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Opens the keys of a database. Refuses when personal data there was sealed under a master key that the file does not
     * hold.
     *
     * @param dataSource connections of its own, since keys are fetched while others are in use
     * @param mayCreate whether a missing file may be made, if nothing was sealed yet
     * @param remembered how many keys are kept in memory
     */
    public static PostgresSubjectKeys open(
            DataSource dataSource, Path masterKeyFile, boolean mayCreate, int remembered) {
        var table = new KeyTable(dataSource);
        var known = table.masterKeys();
        if (Files.notExists(masterKeyFile)) refuseWithoutFile(masterKeyFile, mayCreate, known);
        var master = Files.exists(masterKeyFile) ? MasterKeys.read(masterKeyFile) : MasterKeys.create(masterKeyFile);
        master.ids().forEach(id -> table.register(id, master.proof(id)));
        table.masterKeys().forEach((id, proof) -> {
            if (!master.proves(id, proof)) {
                throw new SealFailure("Personal data in this database is sealed under the master key " + id
                        + ", which is not the one in " + masterKeyFile + ". Restore the right file.");
            }
        });
        return new PostgresSubjectKeys(table, master, remembered);
    }

    private static void refuseWithoutFile(Path file, boolean mayCreate, Map<String, byte[]> known) {
        if (!known.isEmpty()) {
            throw new SealFailure("The master key file " + file + " is missing, but personal data in this database is"
                    + " sealed under " + known.keySet()
                    + ". Restore the file from its backup: nothing else can open it.");
        }
        if (!mayCreate) {
            throw new SealFailure("The master key file " + file + " is missing. Provide it, or let one be made with"
                    + " throughline.seal.create-master-key=true if this is the only process on a new database.");
        }
    }

    @Override
    public Optional<SecretKey> obtain(UUID subject) {
        var remembered = recent.get(subject);
        return remembered != null ? remembered : obtained.ask(subject).orElseThrow();
    }

    /** The keys of those who have one, destroyed or not, and new ones for the others. */
    private Map<UUID, Optional<SecretKey>> obtainAll(Set<UUID> subjects) {
        var found = load(subjects);
        var lacking = new HashSet<>(subjects);
        lacking.removeAll(found.keySet());
        if (lacking.isEmpty()) return found;
        Map<UUID, SecretKey> made = new HashMap<>();
        Map<UUID, Wrapped> wrapped = new HashMap<>();
        for (UUID subject : lacking) {
            var key = Aes.newKey();
            made.put(subject, key);
            wrapped.put(subject, master.wrap(subject, key));
        }
        for (UUID added : table.add(wrapped)) {
            Optional<SecretKey> key = Optional.of(requireNonNull(made.get(added)));
            recent.put(added, key);
            found.put(added, key);
            lacking.remove(added);
        }
        found.putAll(load(lacking)); // somebody else was faster
        return found;
    }

    @Override
    public Optional<SecretKey> find(UUID subject) {
        var remembered = recent.get(subject);
        return remembered != null ? remembered : found.ask(subject).orElse(Optional.empty());
    }

    @Override
    public Set<UUID> destroyed(Collection<UUID> subjects) {
        return table.find(subjects).entrySet().stream()
                .filter(known -> known.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void warm(Collection<UUID> subjects) {
        var missing =
                subjects.stream().distinct().filter(s -> recent.get(s) == null).toList();
        if (!missing.isEmpty()) load(missing);
    }

    private Map<UUID, Optional<SecretKey>> load(Collection<UUID> subjects) {
        Map<UUID, Optional<SecretKey>> found = new HashMap<>();
        if (subjects.isEmpty()) return found;
        var before = recent.epoch();
        table.find(subjects).forEach((subject, wrapped) -> found.put(subject, unwrapped(subject, wrapped)));
        recent.putAll(found, before);
        return found;
    }

    private Optional<SecretKey> unwrapped(UUID subject, Optional<Wrapped> wrapped) {
        return wrapped.map(w -> master.unwrap(subject, w));
    }

    @Override
    public void destroy(UUID subject) {
        table.destroy(subject);
        recent.destroyed(List.of(subject));
    }

    private void forgetDestroyed() {
        try {
            var now = table.now();
            recent.destroyed(table.destroyedSince(watchedUntil));
            watchedUntil = now;
        } catch (RuntimeException e) {
            // what this process remembers may be gone by now, and it cannot ask: it asks again for each
            recent.clear();
            LOG.warn("Cannot ask which keys were destroyed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
