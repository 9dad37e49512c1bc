package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.ds.PGSimpleDataSource;

/** The server reads the same from an array of UUIDs in either of the forms in which it may be sent. */
@EmbeddedPostgres
class UuidArrayTest {

    private static final UUID LOW = new UUID(0, 1);
    private static final UUID HIGH = new UUID(-1, Long.MIN_VALUE);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsItsElementsInTheirOrderAndWhatIsMissing(boolean binary, TestDatabase database) throws SQLException {
        assertThat(read(database, binary, LOW, null, HIGH)).containsExactly(LOW, null, HIGH);
        assertThat(read(database, binary, HIGH)).containsExactly(HIGH);
        assertThat(read(database, binary, (UUID) null)).containsExactly((UUID) null);
        assertThat(read(database, binary)).isEmpty();
    }

    private static List<@Nullable UUID> read(TestDatabase database, boolean binary, @Nullable UUID... elements)
            throws SQLException {
        var source = (PGSimpleDataSource) LogBench.connections(database);
        if (binary) source.setBinaryTransferEnable(UuidArray.TRANSFER);
        try (var connection = source.getConnection();
                var s = connection.prepareStatement(
                        "select id from unnest(?::uuid[]) with ordinality as e(id, n) order by n")) {
            assertThat(connection.unwrap(BaseConnection.class).binaryTransferSend(Oid.UUID_ARRAY))
                    .isEqualTo(binary);
            s.setObject(1, UuidArray.of(Arrays.asList(elements), id -> id));
            List<@Nullable UUID> read = new ArrayList<>();
            try (var r = s.executeQuery()) {
                while (r.next()) read.add(r.getObject(1, UUID.class));
            }
            return read;
        }
    }
}
