package io.throughline.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final String OPEN = "rwxr-xr-x";

    @TempDir
    Path place;

    private Path directory;

    @BeforeEach
    void nameOne() {
        directory = place.resolve("data");
    }

    @Test
    void closesTheDirectoryThatItMakes() throws IOException {
        DataDirectory.take(directory).close();

        assertThat(permissions()).isEqualTo(Host.directoryPermissions());
    }

    @Test
    void closesADataDirectoryThatWasOpened() throws IOException {
        DataDirectory.take(directory).close();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(OPEN));
        DataDirectory.take(directory).close();

        assertThat(permissions()).isEqualTo(Host.directoryPermissions());
    }

    @Test
    void leavesThePermissionsOfAnEmptyDirectoryThatWasThere() throws IOException {
        makeOpen();
        DataDirectory.take(directory).close();

        assertThat(permissions()).isEqualTo(OPEN);
        assertThat(directory.resolve("throughline.lock")).exists();
    }

    @Test
    void takesADirectoryThatHoldsOnlyTheKeysOfAnEarlierToken() throws IOException {
        makeOpen();
        Files.createDirectory(directory.resolve("identity"));
        DataDirectory.take(directory).close();

        assertThat(permissions()).isEqualTo(Host.directoryPermissions());
    }

    @Test
    void refusesADirectoryThatHoldsSomethingElseAndLeavesItAsItIs() throws IOException {
        makeOpen();
        Files.writeString(directory.resolve("letter.txt"), "not ours");

        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> DataDirectory.take(directory))
                .withMessageContaining(directory + " holds something else")
                .withMessageNotContaining("\n");
        assertThat(permissions()).isEqualTo(OPEN);
        assertThat(directory).isDirectoryNotContaining(each -> !each.endsWith("letter.txt"));
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (var data = DataDirectory.take(directory)) {
            assertThatExceptionOfType(DirectoryInUse.class)
                    .isThrownBy(() -> DataDirectory.take(data.root()))
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    private void makeOpen() throws IOException {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(OPEN));
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }
}
