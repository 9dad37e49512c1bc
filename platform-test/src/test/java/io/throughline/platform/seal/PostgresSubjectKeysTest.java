package io.throughline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of subjects survive, are the same for everybody, and are gone for everybody once destroyed. */
@EmbeddedPostgres
class PostgresSubjectKeysTest {

    private final TestDatabase database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    PostgresSubjectKeysTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void beginEmpty() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        jdbc().sql("truncate subject_key, seal_master_key cascade").update();
    }

    @Test
    void keepsAKeyAcrossStarts() {
        var subject = UUID.randomUUID();
        SecretKey key;
        try (var keys = open(true)) {
            assertThat(keys.find(subject)).isEmpty();
            key = keys.obtain(subject).orElseThrow();
        }
        try (var keys = open(false)) {
            assertThat(keys.find(subject)).contains(key);
            assertThat(keys.obtain(subject)).contains(key);
        }
    }

    @Test
    void storesNoKeyAsItIs() {
        var subject = UUID.randomUUID();
        try (var keys = open(true)) {
            var key = keys.obtain(subject).orElseThrow().getEncoded();
            var stored = jdbc().sql("select wrapped from subject_key where subject = ?")
                    .param(subject)
                    .query(byte[].class)
                    .single();
            assertThat(stored).hasSize(12 + 32 + 16);
            assertThat(java.util.HexFormat.of().formatHex(stored))
                    .doesNotContain(java.util.HexFormat.of().formatHex(key));
        }
    }

    @Test
    void givesEverybodyTheSameKeyHoweverManyAskAtOnce() throws Exception {
        var subjects = IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList();
        try (var one = open(true);
                var other = open(true);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var subject : subjects) {
                List<Callable<SecretKey>> asked = IntStream.range(0, 16)
                        .<Callable<SecretKey>>mapToObj(i ->
                                () -> (i % 2 == 0 ? one : other).obtain(subject).orElseThrow())
                        .toList();
                var got = new HashSet<SecretKey>();
                for (var answer : callers.invokeAll(asked)) got.add(answer.get());
                assertThat(got).hasSize(1);
            }
        }
    }

    @Test
    void fetchesManyAtOnce() {
        var known = UUID.randomUUID();
        try (var keys = open(true)) {
            keys.obtain(known);
        }
        try (var keys = open(false)) {
            keys.warm(List.of(known, UUID.randomUUID(), known));
            jdbc().sql("truncate subject_key").update(); // whoever asks the database now finds nothing
            assertThat(keys.find(known)).isPresent();
        }
    }

    @Test
    void destroysAKeyForEverybodyAndForEver() {
        var subject = UUID.randomUUID();
        try (var one = open(true);
                var other = open(true)) {
            one.obtain(subject);
            assertThat(other.find(subject)).isPresent();
            one.destroy(subject);
            one.destroy(subject);
            assertThat(one.find(subject)).isEmpty();
            assertThat(one.obtain(subject)).isEmpty();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> other.find(subject).isEmpty());
            assertThat(other.obtain(subject)).isEmpty();
            var kept = UUID.randomUUID();
            one.obtain(kept);
            assertThat(other.destroyed(List.of(subject, kept, UUID.randomUUID())))
                    .containsExactly(subject);
        }
        assertThat(jdbc().sql("select count(*) from subject_key where subject = ? and wrapped is null")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void remembersThatAPersonWasErasedOfWhomNothingWasSealed() {
        var subject = UUID.randomUUID();
        try (var keys = open(true)) {
            keys.destroy(subject);
            assertThat(keys.obtain(subject)).isEmpty();
        }
    }

    @Test
    void makesNoMasterKeyUnlessAllowed() {
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(SealFailure.class)
                .hasMessageContaining("throughline.seal.create-master-key");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesToStartWhenTheMasterKeyIsLost() throws Exception {
        open(true).close();
        Files.delete(file());
        assertThatThrownBy(() -> open(true))
                .isInstanceOf(SealFailure.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("Restore");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesToStartWithAnotherMasterKey() throws Exception {
        open(true).close();
        Files.delete(file());
        MasterKeys.create(file());
        assertThatThrownBy(() -> open(true)).isInstanceOf(SealFailure.class).hasMessageContaining("not the one");
    }

    @Test
    void wrapsWithANewMasterKeyAndStillUnwrapsWithTheOld() throws Exception {
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        try (var keys = open(true)) {
            keys.obtain(early);
        }
        var old = Files.readString(file());
        Files.delete(file());
        MasterKeys.create(file());
        Files.writeString(file(), Files.readString(file()) + old);
        try (var keys = open(false)) {
            assertThat(keys.find(early)).isPresent();
            assertThat(keys.obtain(late)).isPresent();
        }
        assertThat(jdbc().sql("select count(distinct master_key) from subject_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void keepsItsMasterKeyToItself() throws Exception {
        open(true).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> open(false)).isInstanceOf(SealFailure.class).hasMessageContaining("0600");
    }

    private PostgresSubjectKeys open(boolean mayCreate) {
        return PostgresSubjectKeys.open(database.dataSource(), file(), mayCreate, 1_000);
    }

    private Path file() {
        return directory.resolve("seal/master-keys");
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }
}
